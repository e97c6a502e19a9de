/** What is set off against a claim: an advance that was paid out, and money collected from the customer. */

import { Banknote } from "lucide";
import { formatFen } from "../../kernel/money";
import { patch, type Shown } from "../../store";
import { Button, bind, Card, NumberField } from "../../ui";
import { useCollected, useJobName, useMyAdvances } from "./facts";
import { t } from "./words";

export function SetOff({ claim }: { claim: Shown<"expense_claim"> }) {
  const forJob = (one: Shown<"cash_advance">) => Number(one.job_id === claim.job_id);
  const paid = useMyAdvances()
    .filter((one) => one.state === "paid" || one.id === claim.advance_id)
    .sort((a, b) => forJob(b) - forJob(a));
  const collected = useCollected(claim.job_id);
  const asksMoney = collected > 0 || claim.collected_fen !== null;
  if (paid.length === 0 && !asksMoney) return null;
  return (
    <Card title={t("set_off.title")}>
      <div class="flex flex-col gap-4">
        {paid.length > 0 && (
          <fieldset class="flex flex-col gap-2">
            <legend class="mb-1.5 font-medium">{t("set_off.advance")}</legend>
            {paid.map((one) => (
              <Advance key={one.id} one={one} claim={claim} />
            ))}
          </fieldset>
        )}
        {asksMoney && (
          <>
            <NumberField of={bind("expense_claim", claim.id, "collected_fen")} />
            {collected > 0 && (
              <p class="text-ink-soft">{t("set_off.by_report", { fen: formatFen(collected) })}</p>
            )}
            {collected > 0 && claim.collected_fen === null && (
              <Button
                icon={Banknote}
                onClick={() => patch("expense_claim", claim.id, { collected_fen: collected })}
              >
                {t("set_off.hand_over", { fen: formatFen(collected) })}
              </Button>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

interface AdvanceProps {
  one: Shown<"cash_advance">;
  claim: Shown<"expense_claim">;
}

function Advance({ one, claim }: AdvanceProps) {
  const job = useJobName(one.job_id);
  const chosen = claim.advance_id === one.id;
  return (
    <label class="flex min-h-14 items-center gap-3 rounded-field border border-edge px-4 py-2">
      <input
        class="size-6 accent-primary"
        type="checkbox"
        checked={chosen}
        onChange={() => patch("expense_claim", claim.id, { advance_id: chosen ? null : one.id })}
      />
      <span class="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
        <span class="min-w-0 flex-[1_1_12rem]">
          <span class="block font-semibold">{one.purpose}</span>
          <span class="block text-ink-soft">{[one.number, job].filter(Boolean).join(" · ")}</span>
        </span>
        <span class="font-semibold tabular-nums">{formatFen(one.amount_fen)}</span>
      </span>
    </label>
  );
}
