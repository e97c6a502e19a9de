/** The foot of a claim: what is asked for, what is set off, what remains to be paid. */
import { formatFen } from "../../kernel/money";
import type { Shown } from "../../store";
import { Card } from "../../ui";
import { tr } from "../../words";
import { useSums } from "./facts";
import { isOpen } from "./sums";
import { t } from "./words";

export function SumsCard({ claim }: { claim: Shown<"expense_claim"> }) {
  const sums = useSums(claim);
  const reviewed = claim.reviewed_at !== null && !isOpen(claim);
  const rows = [
    [tr("expense_claim.field.total_fen"), sums.total],
    ...(sums.allowed < sums.total
      ? [[t(reviewed ? "sums.allowed" : "sums.within_caps"), sums.allowed] as const]
      : []),
    ...(sums.advance > 0 ? [[t("sums.advance"), -sums.advance] as const] : []),
    ...(sums.collected > 0 ? [[t("sums.collected"), -sums.collected] as const] : []),
  ] as const;
  const back = sums.payable < 0;
  return (
    <Card>
      <dl class="flex flex-col gap-2">
        {rows.map(([name, fen]) => (
          <div key={name} class="flex flex-wrap justify-between gap-x-4">
            <dt class="text-ink-soft">{name}</dt>
            <dd class="whitespace-nowrap tabular-nums">{formatFen(fen)}</dd>
          </div>
        ))}
        <div class="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-3">
          <dt class="font-semibold">
            {t(back ? "sums.pay_back" : reviewed ? "sums.payable" : "sums.probably")}
          </dt>
          <dd class="whitespace-nowrap text-2xl font-semibold tabular-nums">
            {formatFen(Math.abs(sums.payable))}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
