/** The history of a job as one list of what happened when, from the records themselves. Pure; the words are the screen's. */
import type {
  AssignmentRecord,
  CallEntryRecord,
  EscalationRecord,
  JobRecord,
  ReportRecord,
  ServiceClockRecord,
} from "../../../contract/records";

export interface Happened {
  /** Unique in the list. */
  key: string;
  at: string;
  /** What it was: a key of the desk's words, "happened.<what>". */
  what: What;
  /** Who it happened to: a person's id, where there is one. */
  person?: string;
  /** Words or a number that belong to it. */
  more?: string | null;
}

/** In the order in which they follow each other where two happened in the same moment. */
const ORDER = [
  "called",
  "opened",
  "taken_off",
  "assigned",
  "accepted",
  "departed",
  "arrived",
  "breached",
  "answered",
  "supplier_written",
  "escalated",
  "signed",
  "left",
  "leave_answered",
  "returned",
  "report_returned",
  "approved",
  "closed",
  "cancelled",
] as const;
export type What = (typeof ORDER)[number];

interface Sources {
  job: JobRecord;
  call: CallEntryRecord | undefined;
  assignments: readonly AssignmentRecord[];
  clocks: readonly ServiceClockRecord[];
  reports: readonly ReportRecord[];
  escalations: readonly EscalationRecord[];
}

type Maybe = { what: What; at: string | null | undefined; person?: string; more?: string | null };

/** Oldest first; what has no time has not happened. `now`: ISO, for promises that are past due. */
export function timeline(from: Sources, now: string): Happened[] {
  const found: Maybe[] = [
    ...ofJob(from.job, from.call),
    ...from.assignments.flatMap((one): Maybe[] => [
      { what: "assigned", at: one.assigned_at, person: one.engineer_id },
      { what: "taken_off", at: one.ended_at, person: one.engineer_id, more: one.reason },
    ]),
    ...from.clocks
      .filter((one) => (one.stopped_at ?? now) > one.due_at)
      .map((one): Maybe => ({ what: "breached", at: one.due_at, more: one.kind })),
    ...from.reports.flatMap((one): Maybe[] => [
      { what: "signed", at: one.signed_at, more: one.report_number },
      { what: "report_returned", at: one.returned_at, more: one.remarks },
      { what: "approved", at: one.approved_at, more: one.report_number },
    ]),
    ...from.escalations.map(
      (one): Maybe => ({
        what: "escalated",
        at: one.created_at,
        person: one.created_by_id,
        more: one.proposal,
      }),
    ),
  ];
  return found
    .filter((one): one is Maybe & { at: string } => Boolean(one.at))
    .map((one, i) => ({ ...one, key: `${one.what}-${i}` }))
    .sort((a, b) => a.at.localeCompare(b.at) || ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
}

const ofJob = (job: JobRecord, call: CallEntryRecord | undefined): Maybe[] => [
  { what: "called", at: call?.received_at, more: call?.caller ?? null },
  { what: "opened", at: job.created_at, person: job.created_by_id },
  { what: "accepted", at: job.accepted_at },
  { what: "departed", at: job.departed_at },
  { what: "arrived", at: job.arrived_at },
  { what: "answered", at: job.customer_answered_at },
  { what: "supplier_written", at: job.supplier_written_at },
  { what: "left", at: job.left_at, more: job.leave_open_points },
  { what: "leave_answered", at: job.leave_answered_at, more: job.leave_answer },
  { what: "returned", at: job.returned_at },
  { what: "closed", at: job.closed_at },
  { what: "cancelled", at: job.cancelled_at, more: job.cancel_reason },
];
