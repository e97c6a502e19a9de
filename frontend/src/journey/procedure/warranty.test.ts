/** The vectors that hold this and `app/reference/vehicles/warranty.py` together. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judge, type Question, type Verdict } from "./warranty";

interface Case {
  case: string;
  input: Question;
  want: Verdict;
}

const FILE = join(import.meta.dirname, "../../../../tests/vectors/warranty.json");
const cases = JSON.parse(readFileSync(FILE, "utf8")) as Case[];

test("there are vectors", () => {
  expect(cases.length).toBeGreaterThan(20);
});

test.each(cases)("$case", ({ input, want }) => {
  expect(judge(input)).toEqual(want);
});
