/** What a part on the account still waits for. Pure; the same two conditions as the machine's `clear`. */
import type { WriteOffRecord } from "../../contract/records";

export type Missing = "wants_report" | "wants_old_part" | "wants_excuse";

type Standing = Pick<
  WriteOffRecord,
  "report_approved_at" | "old_part_back_at" | "excused_by_id" | "fate"
>;

export function missingOf(row: Standing): Missing[] {
  const missing: Missing[] = [];
  if (!row.report_approved_at) missing.push("wants_report");
  if (row.old_part_back_at || row.excused_by_id) return missing;
  missing.push(row.fate === "returned" || row.fate === null ? "wants_old_part" : "wants_excuse");
  return missing;
}
