/** Which requisitions wait for whom. Pure. */
import type { RequisitionRecord } from "../../../contract/records";

export const SHELVES = ["to_approve", "to_issue", "under_way", "all"] as const;
export type Shelf = (typeof SHELVES)[number];
type Requisition = Pick<RequisitionRecord, "state" | "submitted_at" | "created_at">;

const STATES: Readonly<Record<Exclude<Shelf, "all">, readonly RequisitionRecord["state"][]>> = {
  to_approve: ["submitted"],
  to_issue: ["approved", "partly_issued"],
  under_way: ["issued", "partly_issued"],
};

/** A draft is the engineer's; the office sees what was submitted. */
export const liesOn = (one: Requisition, shelf: Shelf): boolean =>
  shelf === "all"
    ? one.state !== "draft" && one.submitted_at !== null
    : STATES[shelf].includes(one.state);

const since = (one: Requisition): string => one.submitted_at ?? one.created_at;

/** What waits from the oldest, all else from the newest. */
export const inOrder = <R extends Requisition>(rows: readonly R[], shelf: Shelf): R[] =>
  [...rows].sort((a, b) =>
    shelf === "all" ? since(b).localeCompare(since(a)) : since(a).localeCompare(since(b)),
  );
