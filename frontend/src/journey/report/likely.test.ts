import { expect, test } from "vitest";
import { type Known, likeliest, toldBy } from "./likely";

const part = (id: string, models: string[] | null = ["M1"]) => ({ id, number: id, models });
const known = (some: Partial<Known>): Known => ({
  before: new Map(),
  van: new Map(),
  used: new Map(),
  model: "M1",
  ...some,
});

test("what this vehicle had before comes first, then the van, one's own habit, what fits, the rest", () => {
  const parts = ["fits", "habit", "other", "had", "van", "had-lately"].map((id) =>
    part(id, id === "other" ? ["M2"] : ["M1"]),
  );
  const told = known({
    before: new Map([
      ["had", "2026-01-02"],
      ["had-lately", "2026-06-01"],
    ]),
    van: new Map([["van", 2]]),
    used: new Map([["habit", 3]]),
  });
  expect(parts.sort(likeliest(told)).map((one) => one.id)).toEqual([
    "had-lately",
    "had",
    "van",
    "habit",
    "fits",
    "other",
  ]);
});

test("what lies in the van for another model does not push forward", () => {
  const told = known({ van: new Map([["other", 1]]) });
  const found = [part("other", ["M2"]), part("fits")].sort(likeliest(told));
  expect(found.map((one) => one.id)).toEqual(["fits", "other"]);
});

test("this job's own lines and lines without a part tell nothing; other vehicles tell of habit alone", () => {
  const line = (part_id: string | null, job_id: string, created_at: string, by = "me") => ({
    part_id,
    job_id,
    created_at,
    by,
  });
  const told = toldBy(
    [
      line("p", "now", "2026-06-01"),
      line(null, "old", "2026-05-01"),
      line("p", "old", "2026-02-01"),
      line("p", "old", "2026-03-01", "colleague"),
      line("q", "elsewhere", "2026-04-01"),
    ],
    { id: "now", vehicle_id: "v1" },
    (job) => (job === "elsewhere" ? "v2" : "v1"),
    (one) => one.by === "me",
  );
  expect([...told.before]).toEqual([["p", "2026-03-01"]]);
  expect([...told.used]).toEqual([
    ["p", 1],
    ["q", 1],
  ]);
});
