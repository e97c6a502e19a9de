/** A claim that was submitted: how far it is, what was cut and why, what is paid; its printed form when there is a network. */
import { FileText } from "lucide";
import { syncStatus } from "../../shell/session";
import type { Shown } from "../../store";
import { Card, Icon, KeyValue, Page, RowMark, StateChip } from "../../ui";
import { dateText, dateTimeText, tr } from "../../words";
import { ClaimLines } from "./claim-lines";
import { useJobName, useLines, usePersonName } from "./facts";
import { SumsCard } from "./sums-card";
import { Recall, TakeUp } from "./thinking-better";
import { CLAIM_TONES } from "./tones";
import { t } from "./words";

export function ClaimTold({ claim }: { claim: Shown<"expense_claim"> }) {
  const job = useJobName(claim.job_id);
  const lines = useLines(claim.id);
  return (
    <Page
      title={job || claim.purpose || t("claim.trip")}
      back="/expenses"
      sub={
        <>
          <StateChip entity="expense_claim" id={claim.id} tones={CLAIM_TONES} />
          <span class="tabular-nums">{claim.number}</span>
          <RowMark entity="expense_claim" id={claim.id} />
        </>
      }
      action={claim.state === "withdrawn" && <TakeUp of="expense_claim" id={claim.id} />}
    >
      <p class="px-1 text-lg">{sentence(claim)}</p>
      <SumsCard claim={claim} />
      <ClaimLines claim={claim} lines={lines} />
      <Facts claim={claim} />
      <Paper claim={claim} />
      <Recall id={claim.id} />
    </Page>
  );
}

/** The state as one would say it. */
function sentence(claim: Shown<"expense_claim">): string {
  if (claim.state === "submitted") return t(claim._requested ? "told.unsent" : "told.submitted");
  if (claim.state === "reviewed") return t("told.reviewed");
  if (claim.state === "withdrawn") return t("told.withdrawn");
  return t("told.paid", { day: dateText(claim.paid_at) });
}

function Facts({ claim }: { claim: Shown<"expense_claim"> }) {
  const reviewer = usePersonName(claim.reviewed_by_id);
  const facts = [
    [tr("expense_claim.field.purpose"), claim.purpose],
    [t("claim.way"), [claim.trip_from, claim.trip_to].filter(Boolean).join(" → ")],
    [t("claim.days"), [dateText(claim.from_on), dateText(claim.to_on)].filter(Boolean).join(" – ")],
    [tr("expense_claim.field.submitted_at"), dateTimeText(claim.submitted_at)],
    [
      tr("expense_claim.field.reviewed_by_id"),
      [reviewer, dateTimeText(claim.reviewed_at)].filter(Boolean).join(" · "),
    ],
    [tr("expense_claim.field.remarks"), claim.remarks],
    [tr("expense_claim.field.paid_at"), dateTimeText(claim.paid_at)],
    [tr("expense_claim.field.payment_reference"), claim.payment_reference],
  ] as const;
  if (facts.every(([, value]) => !value)) return null;
  return (
    <Card>
      <KeyValue facts={facts} />
    </Card>
  );
}

/** The printed form is made by the office; a claim that it does not know yet has none. */
function Paper({ claim }: { claim: Shown<"expense_claim"> }) {
  if (!claim.number) return null;
  if (!syncStatus.value?.online) return <p class="px-1 text-ink-soft">{t("told.paper_offline")}</p>;
  return (
    <a
      class="inline-flex min-h-12 items-center justify-center gap-2 rounded-field border border-edge bg-base-100 px-5 py-2 font-semibold"
      href={`/api/expense-claims/${claim.id}.pdf`}
      target="_blank"
      rel="noopener"
    >
      <Icon of={FileText} />
      {t("told.paper")}
    </a>
  );
}
