/** Bars and marks of a span of days: where they begin and end, and that none covers another. */
import { expect, test } from "vitest";
import { bars, DAY_MS, marks, midnight, type Timed } from "./gantt";

const NOW = Date.parse("2026-03-02T04:00:00.000Z");
const SPAN = { first: midnight(NOW), days: 2 };
const job = (id: string, more: Partial<Timed>): Timed => ({
  id,
  appointment_from: null,
  appointment_to: null,
  departed_at: null,
  arrived_at: null,
  left_at: null,
  due: null,
  ...more,
});

test("the day begins at midnight in China", () => {
  expect(new Date(SPAN.first).toISOString()).toBe("2026-03-01T16:00:00.000Z");
  expect(midnight(NOW, 1) - midnight(NOW)).toBe(DAY_MS);
});

test("an appointment is a planned bar, a visit a worked one that goes on until now", () => {
  const found = bars(
    [
      job("a", {
        appointment_from: "2026-03-02T16:00:00.000Z",
        appointment_to: "2026-03-03T04:00:00.000Z",
      }),
      job("b", { departed_at: "2026-03-01T16:00:00.000Z" }),
    ],
    SPAN,
    NOW,
  );
  expect(found).toEqual([
    { job: "b", kind: "worked", from: 0, to: 0.25, line: 0, cut: false },
    { job: "a", kind: "planned", from: 0.5, to: 0.75, line: 0, cut: false },
  ]);
});

test("what overlaps lies on lines of its own; what lies outside the span is left out or cut", () => {
  const found = bars(
    [
      job("a", { departed_at: "2026-02-27T16:00:00.000Z" }),
      job("b", { departed_at: "2026-03-02T02:00:00.000Z" }),
      job("c", { departed_at: "2026-02-20T00:00:00.000Z", left_at: "2026-02-20T05:00:00.000Z" }),
    ],
    SPAN,
    NOW,
  );
  expect(found.map(({ job: id, line, cut }) => [id, line, cut])).toEqual([
    ["a", 0, true],
    ["b", 1, false],
  ]);
});

test("a promise is marked where it runs out, and whether it has", () => {
  const list = [
    job("a", { due: "2026-03-02T16:00:00.000Z" }),
    job("b", { due: "2026-03-02T03:59:00.000Z" }),
    job("c", { due: "2026-03-09T00:00:00.000Z" }),
  ];
  expect(marks(list, SPAN, NOW)).toEqual([
    { job: "a", at: 0.5, over: false },
    { job: "b", at: expect.closeTo(0.2497, 3), over: true },
  ]);
});
