/** Which claims and advances wait for whom. Pure. */
import type { CashAdvanceRecord, ExpenseClaimRecord } from "../../../contract/records";

export const SHELVES = ["to_review", "to_pay", "advances", "returned", "paid", "all"] as const;
export type Shelf = (typeof SHELVES)[number];
type Claim = Pick<ExpenseClaimRecord, "state" | "submitted_at" | "created_at">;

const STATES: Readonly<Partial<Record<Shelf, readonly ExpenseClaimRecord["state"][]>>> = {
  to_review: ["submitted"],
  to_pay: ["reviewed"],
  returned: ["returned"],
  paid: ["paid"],
};

/** A draft is the engineer's, and what was withdrawn before anybody saw it; the office sees what was submitted. */
const wasSent = (claim: Claim): boolean =>
  claim.state !== "draft" && (claim.state !== "withdrawn" || claim.submitted_at !== null);

export const liesOn = (claim: Claim, shelf: Shelf): boolean =>
  shelf === "all" ? wasSent(claim) : (STATES[shelf]?.includes(claim.state) ?? false);

const since = (claim: Claim): string => claim.submitted_at ?? claim.created_at;
const waits = (shelf: Shelf): boolean => shelf === "to_review" || shelf === "to_pay";

/** What waits from the oldest, all else from the newest. */
export const inOrder = <C extends Claim>(claims: readonly C[], shelf: Shelf): C[] =>
  [...claims].sort((a, b) => (waits(shelf) ? 1 : -1) * since(a).localeCompare(since(b)));

const OPEN: readonly CashAdvanceRecord["state"][] = ["requested", "approved"];

/** Does the advance want a decision or a payment? */
export const isOpen = (advance: Pick<CashAdvanceRecord, "state">): boolean =>
  OPEN.includes(advance.state);
