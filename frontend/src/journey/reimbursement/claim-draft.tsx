/** Writing a claim: its vouchers, the trip, what is set off; what a reviewer sent back stands on top. */
import { Plus, ReceiptText, Send } from "lucide";
import { type Shown, useRow } from "../../store";
import {
  Blank,
  Button,
  bind,
  Card,
  DayField,
  MoveButton,
  navigate,
  Page,
  RowMark,
  StateChip,
  TextField,
} from "../../ui";
import { beginLine } from "./begin-line";
import { ClaimLines } from "./claim-lines";
import { useJobName, useLines } from "./facts";
import { SetOff } from "./set-off";
import { SumsCard } from "./sums-card";
import { Withdraw } from "./thinking-better";
import { CLAIM_TONES } from "./tones";
import { t } from "./words";

export function ClaimDraft({ claim }: { claim: Shown<"expense_claim"> }) {
  const lines = useLines(claim.id);
  const job = useJobName(claim.job_id);
  const city = useRow("customer", useRow("job", claim.job_id)?.customer_id)?.city ?? null;
  const add = () => navigate(`/expenses/${claim.id}/lines/${beginLine(claim, lines, city)}`);
  return (
    <Page
      title={job || t("claim.trip")}
      back="/expenses"
      sub={
        <>
          <StateChip entity="expense_claim" id={claim.id} tones={CLAIM_TONES} />
          <span class="tabular-nums">{claim.number}</span>
          <RowMark entity="expense_claim" id={claim.id} />
        </>
      }
      action={
        lines.length === 0 && !claim.collected_fen ? (
          <Button weight="primary" icon={Plus} wide onClick={add}>
            {t("claim.add")}
          </Button>
        ) : (
          <MoveButton of="expense_claim.submit" id={claim.id} icon={Send} />
        )
      }
    >
      <Remarks claim={claim} />
      {lines.length > 0 && <ClaimLines claim={claim} lines={lines} />}
      {lines.length === 0 && !claim.collected_fen && (
        <Blank icon={ReceiptText} title={t("claim.empty")} lead={t("claim.empty_lead")} />
      )}
      {(lines.length > 0 || Boolean(claim.collected_fen)) && (
        <>
          <Button icon={Plus} wide onClick={add}>
            {t("claim.add")}
          </Button>
          <SumsCard claim={claim} />
        </>
      )}
      <SetOff claim={claim} />
      <Trip id={claim.id} />
      <Withdraw of="expense_claim" id={claim.id} />
    </Page>
  );
}

/** Why it came back. */
function Remarks({ claim }: { claim: Shown<"expense_claim"> }) {
  if (claim.state !== "returned" || !claim.remarks) return null;
  return (
    <section class="rounded-box border-2 border-error bg-base-100 p-4">
      <h2 class="font-semibold text-error">{t("claim.returned")}</h2>
      <p class="mt-1 text-lg whitespace-pre-wrap">{claim.remarks}</p>
    </section>
  );
}

function Trip({ id }: { id: string }) {
  return (
    <Card title={t("claim.the_trip")}>
      <div class="flex flex-col gap-4">
        <TextField of={bind("expense_claim", id, "purpose")} long={false} />
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField of={bind("expense_claim", id, "trip_from")} />
          <TextField of={bind("expense_claim", id, "trip_to")} />
          <DayField of={bind("expense_claim", id, "from_on")} />
          <DayField of={bind("expense_claim", id, "to_on")} />
        </div>
      </div>
    </Card>
  );
}
