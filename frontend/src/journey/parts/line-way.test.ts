/** The stretches of a line's way add up to what was asked for, wherever it stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { underWay, wayOf } from "./line-way";

const line = (quantity: number, approved: number | null, issued: number, received: number) => ({
  quantity,
  approved,
  issued,
  received,
});

test("before the decision everything waits", () => {
  expect(wayOf(line(3, null, 0, 0))).toEqual({
    waits: 3,
    cut: 0,
    owed: 0,
    underWay: 0,
    received: 0,
  });
});

test("cut, owed, on its way and received are told apart", () => {
  expect(wayOf(line(10, 7, 5, 2))).toEqual({ waits: 0, cut: 3, owed: 2, underWay: 3, received: 2 });
});

test("a refused line is cut whole, not waiting", () => {
  expect(wayOf(line(4, 0, 0, 0))).toMatchObject({ waits: 0, cut: 4, owed: 0 });
});

test("the stretches add up", () => {
  const some = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50));
  fc.assert(
    fc.property(some, (numbers) => {
      const [received = 0, issued = 0, approved = 0, asked = 0] = numbers.sort((a, b) => a - b);
      const way = wayOf(line(asked, approved, issued, received));
      expect(Object.values(way).reduce((sum, one) => sum + one, 0)).toBe(asked);
    }),
  );
});

test("what is on its way is summed over the lines", () => {
  expect(underWay([line(2, 2, 2, 0), line(3, 3, 1, 1), line(1, null, 0, 0)])).toBe(2);
});
