/** What is handed out, and what stays owed. */
import { expect, test } from "vitest";
import { handingOf, serialsIn } from "./issuing";

const seal = { id: "seal", most: 4, there: 3, serialised: false };
const pump = { id: "pump", most: 2, there: 9, serialised: true };

test("what is there is offered, the rest stays owed", () => {
  expect(handingOf([seal], {})).toEqual({
    lines: [{ line_id: "seal", quantity: 3 }],
    pieces: 3,
    wrong: [],
    rest: 1,
  });
});

test("a line set to nothing is not told at all", () => {
  expect(
    handingOf([seal, pump], { pump: { quantity: 0 } }).lines.map((one) => one.line_id),
  ).toEqual(["seal"]);
});

test("each serialised piece goes out under its number", () => {
  expect(handingOf([pump], { pump: { serials: "X1" } }).wrong).toEqual(["pump"]);
  expect(handingOf([pump], { pump: { serials: "X1, X1" } }).wrong).toEqual(["pump"]);
  expect(handingOf([pump], { pump: { serials: "X1，X2\n" } })).toMatchObject({
    wrong: [],
    lines: [{ line_id: "pump", quantity: 2, serials: ["X1", "X2"] }],
  });
});

test("numbers from a scanner come parted by line ends, typed ones by commas of either width", () => {
  expect(serialsIn("A-1\nB-2、C-3;D-4  E-5")).toEqual(["A-1", "B-2", "C-3", "D-4", "E-5"]);
});
