/** The reviewer's word on each line of a claim, as it is being written. Pure, amounts in fen. */
import type { CommandArgs } from "../../../contract/commands";
import type { ExpenseLineRecord } from "../../../contract/records";

/** What was said of a line so far. Until then the office's proposal stands: what fits under the caps. */
export interface LineDraft {
  allowed_fen?: number;
  cut_reason?: string;
}
export type Draft = Readonly<Record<string, LineDraft>>;
export type Claimed = Pick<ExpenseLineRecord, "id" | "amount_fen" | "allowed_fen" | "flags">;
type Line = CommandArgs["expense_claim.review"]["lines"][number];

export interface Review {
  lines: Line[];
  allowed: number;
  cut: number;
  /** Cut lines that still want a reason. */
  unexplained: string[];
  /** Lines that are allowed more than was claimed. */
  tooMuch: string[];
}

/** overCap: the reason given for what lies above a cap, until the reviewer writes another one. */
export function reviewOf(claimed: readonly Claimed[], draft: Draft, overCap: string): Review {
  const amount = new Map(claimed.map((line) => [line.id, line.amount_fen ?? 0]));
  const lines = claimed.map((line) => lineOf(line, draft[line.id], overCap));
  const cut = lines.filter((line) => line.allowed_fen < (amount.get(line.line_id) ?? 0));
  return {
    lines,
    allowed: lines.reduce((sum, line) => sum + line.allowed_fen, 0),
    cut: cut.length,
    unexplained: cut.filter((line) => !line.cut_reason).map((line) => line.line_id),
    tooMuch: lines
      .filter((line) => line.allowed_fen > (amount.get(line.line_id) ?? 0))
      .map((line) => line.line_id),
  };
}

/** What stands of a line now: the reviewer's word, else the proposal. */
export function lineOf(line: Claimed, said: LineDraft | undefined, overCap: string): Line {
  const amount = line.amount_fen ?? 0;
  const allowed = said?.allowed_fen ?? line.allowed_fen ?? amount;
  const proposed = line.flags?.includes("over_cap") ? overCap : "";
  const reason = (said?.cut_reason ?? proposed).trim() || null;
  return { line_id: line.id, allowed_fen: allowed, cut_reason: allowed < amount ? reason : null };
}
