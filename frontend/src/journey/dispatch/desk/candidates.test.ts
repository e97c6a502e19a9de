import { expect, test } from "vitest";
import { candidates, certified, workload } from "./candidates";

const held = (valid_from: string, valid_to: string, system: "body" | "engine" = "body") => ({
  person_id: "e1",
  system,
  valid_from,
  valid_to,
});

test("a certificate counts from its first to its last day, both included", () => {
  const one = [held("2026-01-01", "2026-12-31")];
  expect(certified(one, "body", "2026-01-01").certified).toBe("valid");
  expect(certified(one, "body", "2025-12-31").certified).toBe("none");
  expect(certified(one, "body", "2026-12-31").certified).toBe("ends_soon");
  expect(certified(one, "body", "2027-01-01")).toEqual({ certified: "ended", until: "2026-12-31" });
  expect(certified(one, "engine", "2026-06-01").certified).toBe("none");
  expect(certified([], "other", "2026-06-01").certified).toBe("not_needed");
});

test("the latest certificate that is valid tells until when", () => {
  const both = [held("2024-01-01", "2026-03-05"), held("2026-03-01", "2028-02-28")];
  expect(certified(both, "body", "2026-03-02")).toEqual({
    certified: "valid",
    until: "2028-02-28",
  });
});

const person = (id: string, more: object = {}) => ({
  id,
  active: true,
  roles: ["engineer" as const],
  region: "east",
  employee_no: id,
  ...more,
});

test("who may go first, then the near, then who has least to do; nobody who left, no other roles", () => {
  const found = candidates({
    people: [
      person("e1"),
      person("e2"),
      person("e3", { region: "north" }),
      person("e4"),
      person("gone", { active: false }),
      person("desk", { roles: ["dispatcher"] }),
    ],
    certificates: ["e1", "e2", "e3"].map((person_id) => ({
      ...held("2026-01-01", "2027-12-31"),
      person_id,
    })),
    load: new Map([["e1", 3]]),
    system: "body",
    day: "2026-03-01",
    region: "east",
  });
  expect(found.map((one) => one.id)).toEqual(["e2", "e1", "e3", "e4"]);
  expect(found.map((one) => one.may)).toEqual([true, true, true, false]);
  expect(found[1]?.load).toBe(3);
});

test("work on hand: open assignments of jobs that are under way", () => {
  const state: Record<string, string> = { a: "on_site", b: "closed", c: "returned" };
  const on = (job_id: string, ended_at: string | null = null) => ({
    engineer_id: "e1",
    job_id,
    ended_at,
  });
  const load = workload([on("a"), on("b"), on("c"), on("a", "2026-03-01")], (id) => state[id]);
  expect([...load]).toEqual([["e1", 2]]);
});
