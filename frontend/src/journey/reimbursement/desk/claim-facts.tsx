/** What the trip was, and who said what about the claim so far. */
import { PaperLink } from "../../../shell/paper-link";
import type { Shown } from "../../../store";
import { Card, DateTime, KeyValue } from "../../../ui";
import { PrintedSo } from "../../../ui/desk/printouts";
import { dateText, tr } from "../../../words";
import { useJobName, usePersonName } from "../facts";
import { t } from "./words";

export function ClaimFacts({ claim }: { claim: Shown<"expense_claim"> }) {
  const job = useJobName(claim.job_id);
  const reviewer = usePersonName(claim.reviewed_by_id);
  const payer = usePersonName(claim.paid_by_id);
  const field = (name: string) => tr(`expense_claim.field.${name}`);
  const days = [...new Set([dateText(claim.from_on), dateText(claim.to_on)])].filter(Boolean);
  return (
    <Card>
      <KeyValue
        facts={[
          [field("purpose"), claim.purpose],
          [t("claim.trip"), [claim.trip_from, claim.trip_to].filter(Boolean).join(" → ")],
          [t("claim.days"), days.join(" – ")],
          [
            field("job_id"),
            claim.job_id && (
              <a class="font-medium text-primary" href={`/jobs/${claim.job_id}`}>
                {job}
              </a>
            ),
          ],
          [field("submitted_at"), claim.submitted_at && <DateTime at={claim.submitted_at} />],
          [field("reviewed_by_id"), reviewer],
          [field("remarks"), claim.remarks],
          [field("paid_by_id"), payer],
          [field("paid_at"), claim.paid_at && <DateTime at={claim.paid_at} />],
          [field("payment_reference"), claim.payment_reference],
        ]}
      />
      {claim.number && <PrintedSo entity="expense_claim" id={claim.id} />}
      {claim.number && (
        <div class="mt-3 -ml-3 flex">
          <PaperLink href={`/api/expense-claims/${claim.id}.pdf`} label={t("claim.print")} />
        </div>
      )}
    </Card>
  );
}
