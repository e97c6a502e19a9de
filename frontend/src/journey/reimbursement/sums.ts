/**
 * The sums at the foot of a claim. Pure, in fen.
 *
 * While a claim is with the engineer the phone counts (the office's old sums may stand on a returned one); from
 * submission on the office's word counts, as soon as it is there.
 */
import type { ExpenseClaimRecord } from "../../contract/records";
import { type CapLine, type Caps, proposals } from "./caps";

export interface Sums {
  total: number;
  /** What is allowed, or will probably be. */
  allowed: number;
  advance: number;
  collected: number;
  /** Below zero: to be paid back. */
  payable: number;
}

type Claim = Pick<
  ExpenseClaimRecord,
  "state" | "total_fen" | "allowed_total_fen" | "advance_fen" | "collected_fen" | "payable_fen"
>;

/** Whether the engineer may still change it. */
export const isOpen = (claim: Pick<ExpenseClaimRecord, "state">): boolean =>
  claim.state === "draft" || claim.state === "returned";

/** known: the advance that is set off and what the job's reports say was collected. */
export function sumsOf(
  claim: Claim & { _requested?: boolean },
  lines: readonly CapLine[],
  caps: Caps,
  known: { advance_fen: number; collected_fen: number },
): Sums {
  const counted = !isOpen(claim) && !claim._requested && claim.payable_fen !== null;
  if (counted) {
    return {
      total: claim.total_fen ?? 0,
      allowed: claim.allowed_total_fen ?? 0,
      advance: claim.advance_fen ?? 0,
      collected: claim.collected_fen ?? 0,
      payable: claim.payable_fen ?? 0,
    };
  }
  const total = lines.reduce((sum, line) => sum + (line.amount_fen ?? 0), 0);
  const allowed = [...proposals(lines, caps).values()].reduce((sum, fen) => sum + fen, 0);
  const collected = claim.collected_fen ?? known.collected_fen;
  const advance = known.advance_fen;
  return { total, allowed, advance, collected, payable: allowed - advance - collected };
}
