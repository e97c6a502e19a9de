/** The amount, large, with a word when it lies above what is usually allowed. */
import { formatFen } from "../../kernel/money";
import type { Shown } from "../../store";
import { bind, NumberField } from "../../ui";
import { isCapped, proposals } from "./caps";
import { useCaps, useLines } from "./facts";
import { t } from "./words";

export function AmountField({ line }: { line: Shown<"expense_line"> }) {
  const lines = useLines(line.claim_id);
  const proposed = proposals(lines, useCaps()).get(line.id) ?? 0;
  const above = isCapped(line.kind) && proposed < (line.amount_fen ?? 0);
  const told =
    line.cut_reason && line.allowed_fen !== null
      ? t("line.cut", { fen: formatFen(line.allowed_fen), reason: line.cut_reason })
      : null;
  return (
    <NumberField
      of={bind("expense_line", line.id, "amount_fen")}
      needed
      doubt={told ?? (above ? t("line.above", { fen: formatFen(proposed) }) : null)}
    />
  );
}
