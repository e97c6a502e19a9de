import { expect, test } from "vitest";
import type { JobRecord } from "../../../contract/records";
import { timeline } from "./timeline";

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, "0")}:00:00.000Z`;
const job = { created_at: at(1), created_by_id: "d1", accepted_at: at(4), arrived_at: null };

const from = (more: object) => ({
  job: job as unknown as JobRecord,
  call: undefined,
  assignments: [],
  clocks: [],
  reports: [],
  escalations: [],
  ...more,
});

test("what happened stands in order of time; what did not, does not", () => {
  const found = timeline(
    from({
      assignments: [
        { engineer_id: "e1", assigned_at: at(2), ended_at: at(3), reason: "ill" },
        { engineer_id: "e2", assigned_at: at(3), ended_at: null, reason: null },
      ],
    }),
    at(9),
  );
  expect(found.map((one) => one.what)).toEqual([
    "opened",
    "assigned",
    "taken_off",
    "assigned",
    "accepted",
  ]);
  expect(found[2]).toMatchObject({ person: "e1", more: "ill" });
  expect(new Set(found.map((one) => one.key)).size).toBe(found.length);
});

test("a promise stands there when it was broken: stopped late, or running past its time", () => {
  const clocks = (stopped_at: string | null) => [{ kind: "answer", due_at: at(5), stopped_at }];
  const broken = (stopped: string | null, now: string) =>
    timeline(from({ clocks: clocks(stopped) }), now).some((one) => one.what === "breached");
  expect(broken(at(5), at(9))).toBe(false);
  expect(broken(at(6), at(9))).toBe(true);
  expect(broken(null, at(4))).toBe(false);
  expect(broken(null, at(6))).toBe(true);
});

test("in the same moment the report is signed before the site is left", () => {
  const reports = [
    { signed_at: at(5), report_number: "FW-1", returned_at: null, approved_at: null },
  ];
  const found = timeline(from({ job: { ...job, left_at: at(5) }, reports }), at(9));
  expect(found.slice(-2).map((one) => one.what)).toEqual(["signed", "left"]);
});
