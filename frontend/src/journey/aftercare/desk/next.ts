/** What a complaint waits for, by what stands in it. Pure; the machine's guards still decide who may. */
import type { ComplaintRecord } from "../../../contract/records";

export type Next = "assign" | "handle" | "hear_verdict" | "reopen" | "judge" | "close" | "none";

type Facts = Pick<
  ComplaintRecord,
  "state" | "verdict" | "round" | "justified" | "root_cause" | "prevention"
>;

export function nextOf(complaint: Facts): Next {
  switch (complaint.state) {
    case "taken":
      return "assign";
    case "in_hand":
      return "handle";
    case "handled":
      return ofHandled(complaint);
    default:
      return "none";
  }
}

function ofHandled(complaint: Facts): Next {
  if (!complaint.verdict) return "hear_verdict";
  if (complaint.verdict === "not_satisfied" && (complaint.round ?? 1) < 2) return "reopen";
  if (complaint.justified === null) return "judge";
  const told = complaint.root_cause?.trim() && complaint.prevention?.trim();
  return complaint.justified && !told ? "judge" : "close";
}
