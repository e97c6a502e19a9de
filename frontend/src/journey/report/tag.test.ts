/** The old part's number: the vectors that hold Python and TypeScript together, and what the check catches. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { oldPartTag } from "./tag";

interface TagCase {
  case: string;
  input: { row_id: string };
  want: string;
}

const FILE = join(import.meta.dirname, "../../../../tests/vectors/old_part_tag.json");
const cases = JSON.parse(readFileSync(FILE, "utf8")) as TagCase[];

test("there are vectors", () => {
  expect(cases.length).toBeGreaterThan(5);
});

test.each(cases)("$case", ({ input, want }) => {
  expect(oldPartTag(input.row_id)).toBe(want);
  expect(oldPartTag(input.row_id.toUpperCase())).toBe(want);
});

test("what is no UUID is an error, never a number that means nothing", () => {
  for (const wrong of ["", "0195f3a2", "0195f3a2-0001-7abc-8def-8c3d5e7f9a1g"]) {
    expect(() => oldPartTag(wrong)).toThrow(RangeError);
  }
});
