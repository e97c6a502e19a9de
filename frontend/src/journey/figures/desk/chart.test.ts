import { expect, test } from "vitest";
import { chartOf, topOf } from "./chart";
import { targetText } from "./value-text";
import type { Figure } from "./wire";

const point = (value: number | null, met: boolean | null = null) => ({
  period: "2026-03",
  value,
  met,
  numerator: 0,
  denominator: 0,
});
const share = { better: "higher" as const, unit: "%" as const, target: 90 };

test("a share that should be high is drawn out of a hundred", () => {
  const { bars, target } = chartOf(
    { ...share, trend: [point(95, true), point(45, false)] },
    100,
    200,
  );
  expect(target).toBeCloseTo(20);
  expect(bars[0]).toMatchObject({ y: 10, height: 190, met: true });
  expect(bars[1]).toMatchObject({ height: 90, met: false });
  expect((bars[1]?.x ?? 0) - (bars[0]?.x ?? 0)).toBe(50);
});

test("what should be low reaches a little above the highest of value and target", () => {
  const low = { better: "lower" as const, unit: "d" as const, target: 15 };
  expect(topOf({ ...low, trend: [point(30)] })).toBeCloseTo(33.6);
  expect(topOf({ ...low, trend: [point(3)] })).toBeCloseTo(16.8);
});

test("a month with nothing to count has no bar, and no months make no chart", () => {
  expect(chartOf({ ...share, trend: [point(null)] }, 100, 100).bars[0]).toMatchObject({
    height: 0,
    met: null,
  });
  expect(chartOf({ ...share, trend: [] }, 100, 100).bars).toEqual([]);
  expect(topOf({ better: "lower", unit: "fen", target: 0, trend: [] })).toBe(1);
});

test("a target is told with the way in which it is meant", () => {
  const one = { ...share, target: 3, strict: false } as Figure;
  expect(targetText(one)).toBe("≥ 3%");
  expect(targetText({ ...one, better: "lower" })).toBe("≤ 3%");
  expect(targetText({ ...one, better: "lower", strict: true })).toBe("< 3%");
});
