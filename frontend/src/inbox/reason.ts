/** Why a thing waits, in one line: what is asked for, and what is unusual about it. Subscribes the caller. */
import type { Entity, Records } from "../contract/records";
import { partName } from "../journey/parts/facts";
import { useRow, useRows } from "../store";
import { listText, tr } from "../words";
import type { Waiting } from "./waiting";
import { t } from "./words";

const MOST_PARTS = 3;

type Why<E extends Entity> = (row: Records[E]) => string | null;

/** An unusual ending of the signature says more than the fault. */
const report: Why<"report"> = (row) => {
  const sheet = useRows("sheet", { job_id: row.job_id })[0];
  const path = row.signature_path;
  if (row.seal_result === "sealed_diverged") return t("reason.diverged");
  if (path === "refused" || path === "absent")
    return [tr(`report.choice.signature_path.${path}`), row.reason].filter(Boolean).join("：");
  return row.revision_reason ?? sheet?.true_cause ?? null;
};

/** What is asked, or to be handed out: parts with their quantities, then why. */
const requisition: Why<"requisition"> = (row) => {
  const lines = useRows("requisition_line", { requisition_id: row.id });
  const parts = lines.slice(0, MOST_PARTS).map((line) => {
    const left = line.approved === null ? line.quantity : line.approved - (line.issued ?? 0);
    return `${partName(useRow("part", line.part_id))} ×${left}`;
  });
  const more =
    lines.length > MOST_PARTS ? [t("reason.more", { n: lines.length - MOST_PARTS })] : [];
  return [...parts, ...more, row.proposal].filter(Boolean).join(" · ");
};

const claim: Why<"expense_claim"> = (row) => {
  const flags = useRows("expense_line", { claim_id: row.id }).flatMap((line) => line.flags ?? []);
  const marks = [...new Set(flags)].map((flag) => tr(`expense_line.choice.flags.${flag}`));
  const open = row.reviewed_at === null;
  return [row.purpose, open && listText(marks)].filter(Boolean).join(" · ");
};

const count: Why<"stock_count"> = (row) => {
  const part = partName(useRow("part", row.part_id));
  return [part, t("reason.counted", { counted: row.counted, expected: row.expected }), row.reason]
    .filter(Boolean)
    .join(" · ");
};

const oldPart: Why<"old_part"> = (row) => `${row.name ?? row.part_number ?? ""} ×${row.quantity}`;

const WHY: { readonly [E in Entity]?: Why<E> } = {
  report,
  requisition,
  expense_claim: claim,
  stock_count: count,
  old_part: oldPart,
  escalation: (row) => row.proposal,
  estimate: (row) => [row.revision_reason, row.scope].filter(Boolean).join(" · "),
  cash_advance: (row) => row.purpose,
  complaint: (row) => row.said,
};

export function useReason(one: Waiting): string | null {
  const row = useRow(one.entity, one.id);
  const why = WHY[one.entity] as Why<Entity> | undefined;
  return row && why ? why(row as Records[Entity]) : null;
}
