/** What the trip was, and who said what about the claim so far. */
import { Printer } from "lucide";
import { syncStatus } from "../../../shell/session";
import type { Shown } from "../../../store";
import { Card, DateTime, Icon, KeyValue } from "../../../ui";
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
      {claim.number && syncStatus.value?.online && (
        <a
          class="mt-3 -ml-3 inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200"
          href={`/api/expense-claims/${claim.id}.pdf`}
          target="_blank"
          rel="noopener"
        >
          <Icon of={Printer} />
          {t("claim.print")}
        </a>
      )}
    </Card>
  );
}
