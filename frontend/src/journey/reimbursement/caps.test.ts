/** The caps of one claim as the office will count them. */
import { expect, test } from "vitest";
import { type CapLine, type Caps, capOf, proposals } from "./caps";

const CAPS: Caps = {
  lodging: [450_00, 350_00, 260_00],
  daily_allowance: [180_00, 140_00, 100_00],
};

const line = (id: string, fields: Partial<CapLine>): CapLine => ({
  id,
  kind: "lodging",
  amount_fen: 0,
  on_day: "2026-03-01",
  days: null,
  city_class: null,
  ...fields,
});

const told = (...lines: CapLine[]) => Object.fromEntries(proposals(lines, CAPS));

test("a blank class of city is the cheapest", () => {
  expect(capOf(CAPS, "lodging", null)).toBe(260_00);
  expect(capOf(CAPS, "daily_allowance", 1)).toBe(180_00);
});

test("what has no cap is proposed whole", () => {
  expect(told(line("a", { kind: "toll", amount_fen: 999_00 }))).toEqual({ a: 999_00 });
});

test("a night above the cap is proposed up to it", () => {
  expect(told(line("a", { amount_fen: 320_00, city_class: 3 }))).toEqual({ a: 260_00 });
  expect(told(line("a", { amount_fen: 320_00, city_class: 2 }))).toEqual({ a: 320_00 });
});

test("several nights have the cap of each of them", () => {
  expect(told(line("a", { amount_fen: 900_00, days: 3, city_class: 3 }))).toEqual({ a: 780_00 });
  expect(told(line("a", { amount_fen: 780_01, days: 3, city_class: 3 }))).toEqual({ a: 780_00 });
});

test("two bills of one night share its cap, the earlier line first", () => {
  const first = line("a", { amount_fen: 200_00, city_class: 3 });
  const second = line("b", { amount_fen: 200_00, city_class: 3 });
  expect(told(second, first)).toEqual({ a: 200_00, b: 60_00 });
});

test("another night and another kind have their own room", () => {
  const night = { amount_fen: 260_00, city_class: 3 };
  const lines = [
    line("a", night),
    line("b", { ...night, on_day: "2026-03-02" }),
    line("c", { kind: "daily_allowance", amount_fen: 100_00 }),
  ];
  expect(told(...lines)).toEqual({ a: 260_00, b: 260_00, c: 100_00 });
});

test("nights over the end of a month are counted day by day", () => {
  const long = line("a", { on_day: "2026-02-27", days: 3, amount_fen: 600_00, city_class: 3 });
  const inside = line("b", { on_day: "2026-03-01", amount_fen: 260_00, city_class: 3 });
  expect(told(long, inside)).toEqual({ a: 600_00, b: 60_00 });
});

test("a line that is still being written breaks nothing", () => {
  expect(
    told(line("a", { on_day: null, amount_fen: 5_00 }), line("b", { amount_fen: null })),
  ).toEqual({
    a: 5_00,
    b: 0,
  });
});
