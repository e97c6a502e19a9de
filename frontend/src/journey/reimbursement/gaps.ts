/** What a voucher still lacks before the claim can go. Pure; the same as the machine's guards of `submit`, line by line. */
import type { ExpenseLineRecord } from "../../contract/records";

export type Gap = "kind" | "amount" | "day" | "city" | "photo";

export function gapsOf(
  line: Pick<ExpenseLineRecord, "kind" | "amount_fen" | "on_day" | "city" | "photo_sha256">,
): Gap[] {
  const gaps: Gap[] = [];
  if (!line.kind) gaps.push("kind");
  if (!line.amount_fen) gaps.push("amount");
  if (!line.on_day) gaps.push("day");
  if (!line.city?.trim()) gaps.push("city");
  if (line.kind !== "daily_allowance" && !line.photo_sha256) gaps.push("photo");
  return gaps;
}
