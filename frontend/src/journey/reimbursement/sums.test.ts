/** Whose sums stand at the foot of a claim, and that they add up. */
import { expect, test } from "vitest";
import type { CapLine, Caps } from "./caps";
import { sumsOf } from "./sums";

const CAPS: Caps = {
  lodging: [450_00, 350_00, 260_00],
  daily_allowance: [180_00, 140_00, 100_00],
};
const LINES: CapLine[] = [
  { id: "a", kind: "toll", amount_fen: 85_00, on_day: "2026-03-01", days: null, city_class: null },
  { id: "b", kind: "lodging", amount_fen: 300_00, on_day: "2026-03-01", days: 1, city_class: 3 },
];
const draft = {
  state: "draft",
  total_fen: null,
  allowed_total_fen: null,
  advance_fen: null,
  collected_fen: null,
  payable_fen: null,
} as const;
const told = {
  state: "reviewed",
  total_fen: 385_00,
  allowed_total_fen: 300_00,
  advance_fen: 100_00,
  collected_fen: 0,
  payable_fen: 200_00,
} as const;
const NONE = { advance_fen: 0, collected_fen: 0 };

test("while writing, the phone counts, caps included", () => {
  expect(sumsOf(draft, LINES, CAPS, NONE)).toEqual({
    total: 385_00,
    allowed: 345_00,
    advance: 0,
    collected: 0,
    payable: 345_00,
  });
});

test("advance and collected money are taken off, below zero too", () => {
  const known = { advance_fen: 300_00, collected_fen: 120_00 };
  expect(sumsOf(draft, LINES, CAPS, known).payable).toBe(-75_00);
});

test("what the engineer says was collected stands before the report's word", () => {
  const claim = { ...draft, collected_fen: 0 };
  expect(sumsOf(claim, LINES, CAPS, { ...NONE, collected_fen: 50_00 }).collected).toBe(0);
});

test("after the review the office's sums stand", () => {
  expect(sumsOf(told, LINES, CAPS, NONE)).toMatchObject({ allowed: 300_00, payable: 200_00 });
});

test("a returned claim, and one whose submission nobody has answered, are counted afresh", () => {
  const returned = { ...told, state: "returned" } as const;
  const unsent = { ...told, state: "submitted", _requested: true } as const;
  for (const claim of [returned, unsent])
    expect(sumsOf(claim, LINES, CAPS, NONE).allowed).toBe(345_00);
});
