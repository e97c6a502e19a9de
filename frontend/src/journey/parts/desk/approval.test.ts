/** What becomes of each line of a requisition when the supervisor decides. */
import { expect, test } from "vitest";
import { approvalOf } from "./approval";

const ASKED = [
  { id: "a", quantity: 3 },
  { id: "b", quantity: 2 },
];

test("a line of which nothing was said is granted whole", () => {
  expect(approvalOf(ASKED, {})).toEqual({
    lines: [
      { line_id: "a", approved: 3, cut_reason: null },
      { line_id: "b", approved: 2, cut_reason: null },
    ],
    cut: 0,
    unexplained: [],
    nothing: false,
  });
});

test("a cut wants its reason, and a blank is none", () => {
  const said = { a: { approved: 1, cut_reason: "  " }, b: { approved: 0, cut_reason: "车上还有" } };
  expect(approvalOf(ASKED, said)).toMatchObject({ cut: 2, unexplained: ["a"], nothing: false });
});

test("a reason written before the line was granted again is not sent", () => {
  const { lines } = approvalOf(ASKED, { a: { approved: 3, cut_reason: "太多" } });
  expect(lines[0]).toEqual({ line_id: "a", approved: 3, cut_reason: null });
});

test("no more is granted than was asked for, and no less than nothing", () => {
  const { lines, nothing } = approvalOf(ASKED, { a: { approved: 9 }, b: { approved: -1 } });
  expect(lines.map((line) => line.approved)).toEqual([3, 0]);
  expect(nothing).toBe(false);
});

test("all cut to nothing is told apart", () => {
  const none = { approved: 0, cut_reason: "停用" };
  expect(approvalOf(ASKED, { a: none, b: none }).nothing).toBe(true);
});
