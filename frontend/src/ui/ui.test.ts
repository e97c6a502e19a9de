/** The parts' own logic, without a screen. */
import { describe, expect, test } from "vitest";
import type { Route } from "../shell/route";
import { findRoute, match } from "../shell/router";
import { fromLocal, toLocal } from "./date-field";
import { matches } from "./search-box";
import { fromPad, pathOf, type Stroke, toPad } from "./signature-lines";

describe("signature", () => {
  const drawn = [
    {
      points: [
        { x: 0, y: 0, time: 100, pressure: 0.512 },
        { x: 400, y: 160, time: 180, pressure: 1 },
      ],
    },
    { points: [{ x: 900, y: -5, time: 300, pressure: 0 }] },
  ];

  test("strokes are whole numbers on a pad of 1000 by 400, whatever the screen", () => {
    expect(toPad(drawn, 400)).toEqual([
      [
        { x: 0, y: 0, t: 0, p: 0.51 },
        { x: 1000, y: 400, t: 80, p: 1 },
      ],
      [{ x: 1000, y: 0, t: 200, p: 0 }],
    ]);
    expect(toPad([], 400)).toEqual([]);
  });

  test("rotation keeps them: drawn again at another width they come back the same", () => {
    const strokes: Stroke[] = [
      [
        { x: 10, y: 20, t: 0, p: 0.5 },
        { x: 999, y: 400, t: 9, p: 0.25 },
      ],
    ];
    for (const width of [280, 333, 720, 1000])
      expect(toPad(fromPad(strokes, width), width)).toEqual(strokes);
  });

  test("a dot is drawn too", () => {
    expect(pathOf([[{ x: 5, y: 6, t: 0, p: 1 }], []])).toBe("M5 6L5 6");
  });
});

describe("moments", () => {
  test("are typed in Shanghai and kept in UTC", () => {
    expect(toLocal("2026-02-28T17:05:00.000Z")).toBe("2026-03-01T01:05");
    expect(fromLocal("2026-03-01T01:05")).toBe("2026-02-28T17:05:00.000Z");
    expect(fromLocal("")).toBeNull();
  });
});

describe("search", () => {
  test("every word must occur, in any text, in any width or case", () => {
    const texts = ["制动片总成", "BP-3301", "zdpzc", null];
    expect(matches("", texts)).toBe(true);
    expect(matches("ZDP", texts)).toBe(true);
    expect(matches("ｂｐ 制动", texts)).toBe(true);
    expect(matches("制动 灯", texts)).toBe(false);
  });
});

describe("routes", () => {
  const route = (path: string): Route => ({
    path,
    load: () => Promise.reject(new Error("not loaded here")),
  });
  const routes = [route("/jobs/:id"), route("/jobs/new"), route("/jobs/:id/listen")];

  test("a plain path wins over one with a parameter", () => {
    expect(findRoute(routes, "/jobs/new")?.route.path).toBe("/jobs/new");
    expect(findRoute(routes, "/jobs/42/")).toMatchObject({ params: { id: "42" } });
    expect(findRoute(routes, "/jobs/42/listen")?.route.path).toBe("/jobs/:id/listen");
    expect(findRoute(routes, "/jobs")).toBeNull();
  });

  test("parameters are decoded", () => {
    expect(match("/open/:entity/:id", "/open/job/a%20b")).toEqual({ entity: "job", id: "a b" });
  });
});
