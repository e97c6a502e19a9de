/** Which rows of a long list are drawn. */
import { expect, test } from "vitest";
import { BLOCK, blocksIn, Heights, segmentsOf } from "./blocks";

/** Rows of 50 px, all measured. */
function even(rows: number): Heights {
  const heights = new Heights();
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    heights.measured(from, to, (to - from) * 50);
  }
  return heights;
}

test("the blocks in sight are drawn, all others are not", () => {
  expect(blocksIn(even(1_000), 1_000, 1_500, 2_500, null)).toEqual([3, 4]);
  expect(blocksIn(even(1_000), 1_000, -800, 800, null)).toEqual([0, 1]);
});

test("scrolled past its end or before its beginning, the nearest block stays", () => {
  expect(blocksIn(even(1_000), 1_000, 90_000, 91_000, null)).toEqual([99]);
  expect(blocksIn(even(1_000), 1_000, -9_000, -8_000, null)).toEqual([0]);
  expect(blocksIn(even(5), 5, 0, 100, null)).toEqual([0]);
});

test("the block with the focus stays wherever one scrolls, unless its row is gone", () => {
  expect(blocksIn(even(1_000), 1_000, 1_500, 1_900, 999)).toEqual([3, 99]);
  expect(blocksIn(even(40), 40, 1_500, 1_900, 999)).toEqual([3]);
});

test("what was not measured counts as the average of what was", () => {
  const heights = new Heights();
  heights.measured(0, 10, 1_000);
  expect(heights.between(0, 20)).toBe(2_000);
  heights.measured(10, 20, 500);
  expect(heights.between(0, 20)).toBe(1_500);
  expect(heights.between(20, 25)).toBe(375);
  heights.measured(0, 10, 1_500);
  expect(heights.between(0, 20)).toBe(2_000);
});

test("segments cover every row once, in order", () => {
  expect(segmentsOf([1, 3], 45)).toEqual([
    { from: 0, to: 10, gap: true },
    { from: 10, to: 20, gap: false },
    { from: 20, to: 30, gap: true },
    { from: 30, to: 40, gap: false },
    { from: 40, to: 45, gap: true },
  ]);
  expect(segmentsOf([0, 4], 7)).toEqual([{ from: 0, to: 7, gap: false }]);
  expect(segmentsOf([0], 0)).toEqual([]);
});
