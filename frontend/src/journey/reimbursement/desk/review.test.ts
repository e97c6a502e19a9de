/** What is allowed of each line before and after the reviewer says something. */
import { expect, test } from "vitest";
import { type Claimed, reviewOf } from "./review";

const line = (id: string, more: Partial<Claimed> = {}): Claimed => ({
  id,
  amount_fen: 100_00,
  allowed_fen: 100_00,
  flags: [],
  ...more,
});
const OVER = "超出标准";

test("the office's proposal stands until the reviewer says otherwise", () => {
  const capped = line("b", { allowed_fen: 60_00, flags: ["over_cap"] });
  expect(reviewOf([line("a"), capped], {}, OVER)).toEqual({
    lines: [
      { line_id: "a", allowed_fen: 100_00, cut_reason: null },
      { line_id: "b", allowed_fen: 60_00, cut_reason: OVER },
    ],
    allowed: 160_00,
    cut: 1,
    unexplained: [],
    tooMuch: [],
  });
});

test("a cut by hand wants its own reason; a blank is none", () => {
  expect(reviewOf([line("a")], { a: { allowed_fen: 0 } }, OVER).unexplained).toEqual(["a"]);
  const blank = { a: { allowed_fen: 50_00, cut_reason: " " } };
  expect(reviewOf([line("a", { flags: ["over_cap"] })], blank, OVER).unexplained).toEqual(["a"]);
});

test("allowing the whole again needs no reason, and none is sent", () => {
  const said = { b: { allowed_fen: 100_00 } };
  const { lines, cut } = reviewOf(
    [line("b", { allowed_fen: 60_00, flags: ["over_cap"] })],
    said,
    OVER,
  );
  expect(lines[0]?.cut_reason).toBeNull();
  expect(cut).toBe(0);
});

test("more than was claimed is told", () => {
  expect(reviewOf([line("a")], { a: { allowed_fen: 100_01 } }, OVER).tooMuch).toEqual(["a"]);
});
