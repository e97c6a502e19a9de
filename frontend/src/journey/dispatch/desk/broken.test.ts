/** Which promises still want a reason. */
import { expect, test } from "vitest";
import { isUnexplained, jobsToExplain } from "./broken";

const clock = {
  job_id: "j",
  due_at: "2026-03-02T12:00:00.000Z",
  stopped_at: null,
  breach_reason: null,
};
const BEFORE = "2026-03-02T11:00:00.000Z";
const AFTER = "2026-03-02T13:00:00.000Z";

test("one that runs is broken when it is past due, one that stopped by when it stopped", () => {
  expect(isUnexplained(clock, BEFORE)).toBe(false);
  expect(isUnexplained(clock, AFTER)).toBe(true);
  expect(isUnexplained({ ...clock, stopped_at: BEFORE }, AFTER)).toBe(false);
  expect(isUnexplained({ ...clock, stopped_at: AFTER }, AFTER)).toBe(true);
});

test("a reason ends it, blanks are none", () => {
  expect(isUnexplained({ ...clock, breach_reason: "storm" }, AFTER)).toBe(false);
  expect(isUnexplained({ ...clock, breach_reason: "  " }, AFTER)).toBe(true);
});

test("a job stands once however many of its promises are broken", () => {
  const kept = { ...clock, job_id: "k", stopped_at: BEFORE };
  expect([...jobsToExplain([clock, { ...clock }, kept], AFTER)]).toEqual(["j"]);
});
