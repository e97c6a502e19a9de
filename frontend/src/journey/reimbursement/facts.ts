/** What the screens of reimbursement read together: my claims, their lines, my advances, sums. Subscribes the caller. */
import { currentActor, type Shown, useRow, useRows, useSetting } from "../../store";
import { localName } from "../../words";
import type { Caps } from "./caps";
import { isOpen, type Sums, sumsOf } from "./sums";

const me = (): string => currentActor.value.id;
const newestFirst = (a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1);

export const useMyClaims = (): Shown<"expense_claim">[] =>
  useRows("expense_claim", { engineer_id: me() }, newestFirst);

/** A claim's vouchers by day. */
export const useLines = (claimId: string): Shown<"expense_line">[] =>
  useRows("expense_line", { claim_id: claimId }, (a, b) =>
    `${a.on_day ?? "~"}${a.id}` < `${b.on_day ?? "~"}${b.id}` ? -1 : 1,
  );

/** My advances; one that has not reached the office yet has nobody's name on it. */
export const useMyAdvances = (): Shown<"cash_advance">[] =>
  useRows("cash_advance", (one) => (one.engineer_id ?? me()) === me(), newestFirst);

export function useCaps(): Caps {
  return {
    lodging: [
      useSetting("reimbursement.lodging_cap_class_1_fen"),
      useSetting("reimbursement.lodging_cap_class_2_fen"),
      useSetting("reimbursement.lodging_cap_class_3_fen"),
    ],
    daily_allowance: [
      useSetting("reimbursement.daily_cap_class_1_fen"),
      useSetting("reimbursement.daily_cap_class_2_fen"),
      useSetting("reimbursement.daily_cap_class_3_fen"),
    ],
  };
}

/** What was collected on the job by its sealed reports; one that was superseded does not count. */
export function useCollected(jobId: string | null): number {
  const sealed = ["signed", "returned", "approved", "archived"];
  const reports = jobId ? useRows("report", { job_id: jobId }) : [];
  return reports
    .filter((one) => sealed.includes(one.state))
    .reduce((sum, one) => sum + (one.collected_fen ?? 0), 0);
}

/** What of it no claim of mine that was sent has handed over yet. */
export function useStillHeld(jobId: string): number {
  const sent = useMyClaims().filter(
    (one) => one.job_id === jobId && !isOpen(one) && one.state !== "withdrawn",
  );
  const over = sent.reduce((sum, one) => sum + (one.collected_fen ?? 0), 0);
  return Math.max(0, useCollected(jobId) - over);
}

/** The sums of a claim: the office's once it has counted, else this phone's. */
export function useSums(claim: Shown<"expense_claim">): Sums {
  const lines = useLines(claim.id);
  const caps = useCaps();
  const advance = useRow("cash_advance", claim.advance_id);
  const collected = useCollected(claim.job_id);
  return sumsOf(claim, lines, caps, {
    advance_fen: advance?.state === "paid" ? advance.amount_fen : 0,
    collected_fen: collected,
  });
}

export function usePersonName(id: string | null | undefined): string {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
}

/** What a job is called in lists: its number and its customer. */
export function useJobName(id: string | null | undefined): string {
  const job = useRow("job", id);
  const customer = useRow("customer", job?.customer_id);
  return [job?.number, customer?.name].filter(Boolean).join(" · ");
}
