/** The sums of a claim: as the reviewer is cutting it, and as the office has counted it. */
import { formatFen } from "../../../kernel/money";
import { type Shown, useMoves } from "../../../store";
import { Card } from "../../../ui";
import { tr } from "../../../words";
import { useReview } from "./said";
import { t } from "./words";

export function Sums({ claim }: { claim: Shown<"expense_claim"> }) {
  const reviews = useMoves("expense_claim", claim.id).review?.allowed === true;
  const now = useReview(claim.id);
  const allowed = reviews ? now.allowed : (claim.allowed_total_fen ?? 0);
  const [advance, collected] = [claim.advance_fen ?? 0, claim.collected_fen ?? 0];
  const payable = reviews ? allowed - advance - collected : (claim.payable_fen ?? 0);
  const due = claim.collected_due_fen ?? 0;
  const rows: [string, number][] = [
    [tr("expense_claim.field.total_fen"), claim.total_fen ?? 0],
    [tr("expense_claim.field.allowed_total_fen"), allowed],
    ...(advance ? [[tr("expense_claim.field.advance_fen"), -advance] as [string, number]] : []),
    ...(collected
      ? [[tr("expense_claim.field.collected_fen"), -collected] as [string, number]]
      : []),
  ];
  return (
    <Card title={t("sums.title")}>
      <dl class="flex flex-col gap-2">
        {rows.map(([name, fen]) => (
          <div key={name} class="flex justify-between gap-4">
            <dt class="text-ink-soft">{name}</dt>
            <dd class="tabular-nums">{formatFen(fen)}</dd>
          </div>
        ))}
        <div class="mt-1 flex items-baseline justify-between gap-4 border-t border-line pt-3">
          <dt class="font-semibold">{t(payable < 0 ? "sums.back" : "sums.pay")}</dt>
          <dd class="text-2xl font-semibold tabular-nums">{formatFen(Math.abs(payable))}</dd>
        </div>
      </dl>
      {due !== collected && (
        <p class="mt-3 text-warning">{t("sums.collected_differs", { due: formatFen(due) })}</p>
      )}
    </Card>
  );
}
