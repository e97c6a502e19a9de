import { expect, test } from "vitest";
import { inOrder, isRecent, LANES, STATES } from "./lanes";

const card = (id: string, more: object) => ({
  id,
  due: null as string | null,
  job: {
    priority: "normal" as const,
    reported_at: "2026-03-01T00:00:00.000Z",
    closed_at: null as string | null,
    ...more,
  },
});

test("every state but cancelled has a lane, and only one", () => {
  const states = LANES.flatMap((lane) => STATES[lane]);
  expect(new Set(states).size).toBe(states.length);
  expect([...states].sort()).toEqual(
    [
      "accepted",
      "closed",
      "dispatched",
      "left",
      "on_site",
      "opened",
      "returned",
      "travelling",
    ].sort(),
  );
});

test("stranded first, then what is due first, then what came first", () => {
  const cards = [
    card("late", { reported_at: "2026-03-02T00:00:00.000Z" }),
    card("early", {}),
    { ...card("due", {}), due: "2026-03-03T00:00:00.000Z" },
    card("stranded", { priority: "stranded" }),
    card("urgent", { priority: "urgent" }),
  ];
  const ids = inOrder(cards, "opened").map((one) => one.id);
  expect(ids).toEqual(["stranded", "urgent", "due", "early", "late"]);
});

test("closed jobs: the latest first, and none older than three days", () => {
  const now = Date.parse("2026-03-10T00:00:00.000Z");
  const at = (closed_at: string) => ({ state: "closed" as const, closed_at });
  expect(isRecent(at("2026-03-07T00:00:00.000Z"), now)).toBe(true);
  expect(isRecent(at("2026-03-06T23:59:59.000Z"), now)).toBe(false);
  expect(isRecent({ state: "opened", closed_at: null }, now)).toBe(true);
  const ids = inOrder(
    [
      card("a", { closed_at: "2026-03-08T00:00:00.000Z" }),
      card("b", { closed_at: "2026-03-09T00:00:00.000Z" }),
    ],
    "closed",
  ).map((one) => one.id);
  expect(ids).toEqual(["b", "a"]);
});
