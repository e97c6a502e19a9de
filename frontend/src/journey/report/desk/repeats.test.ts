/** The same part again on the same vehicle. */
import { expect, test } from "vitest";
import { repeats } from "./repeats";

const line = (
  part_number: string | null,
  job_id: string,
  action: "replace" | "repair" = "replace",
) => ({
  part_number,
  job_id,
  action,
});

test("jobs are counted, not lines, and a mere repair does not count", () => {
  const earlier = [line("61", "a"), line("61", "a"), line("61", "b"), line("61", "c", "repair")];
  expect(repeats([line("61", "now"), line("62", "now")], earlier)).toEqual(new Map([["61", 2]]));
});

test("a part without a number is no repeat of another one", () => {
  expect(repeats([line(null, "now")], [line(null, "a")]).size).toBe(0);
});
