/** The warranty as the phone judges it while the engineer types, kept in the sheet with its reason and figures. */
import { MessageCircleQuestionMark } from "lucide";
import { useEffect } from "preact/hooks";
import { nowIso } from "../../kernel/clock";
import { sameValue } from "../../kernel/guard";
import { syncStatus } from "../../shell/session";
import { patch, type Shown, useRow, useRows, useSetting } from "../../store";
import { Button, bind, Card, ChoiceField, DayField, navigate } from "../../ui";
import { toLocal } from "../../ui/date-field";
import { dateText } from "../../words";
import { Fields } from "./fold";
import type { StepProps } from "./step-frame";
import { VerdictBox } from "./verdict-box";
import { judge, type Verdict } from "./warranty";
import { t } from "./words";

const dayOf = (moment: string): string => toLocal(moment).slice(0, 10);

/** The verdict by what the sheet says now; on the day of arrival, so that reading it again later changes nothing. */
function useVerdict(job: Shown<"job">, sheet: Shown<"sheet">): Verdict {
  const vehicle = useRow("vehicle", sheet.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id);
  const synced = syncStatus.value?.lastSuccess;
  return judge({
    rules: useRows("warranty_rule"),
    vehicle: {
      model_code: model?.code ?? null,
      use: vehicle?.use ?? null,
      contract: vehicle?.contract ?? null,
      purchased_on: vehicle?.purchased_on ?? null,
      in_service_on: sheet.in_service_on ?? vehicle?.in_service_on ?? null,
      odometer_km: vehicle?.odometer_km ?? null,
      operating_hours: vehicle?.operating_hours ?? null,
    },
    on: dayOf(job.arrived_at ?? nowIso()),
    odometer_km: sheet.odometer_km,
    hours: sheet.operating_hours,
    part_class: sheet.part_class,
    data_as_of: synced ? dayOf(synced) : null,
    replaced_on: sheet.part_replaced_on,
    stale_days: Number(useSetting("procedure.warranty_data_days")),
  });
}

/** What the sheet keeps of a verdict; nothing while it is not known what failed. */
const kept = (verdict: Verdict, known: boolean) => ({
  warranty_verdict: known ? verdict.verdict : null,
  warranty_reason: known ? verdict.reason : null,
  warranty_args: known ? verdict.args : null,
  warranty_rule: known ? verdict.rule_version : null,
});

export function WarrantyCard({ job, sheet, locked }: StepProps) {
  const vehicle = useRow("vehicle", sheet.vehicle_id);
  const verdict = useVerdict(job, sheet);
  const known = sheet.part_class !== null;
  const next = kept(verdict, known);
  const stands = {
    warranty_verdict: sheet.warranty_verdict,
    warranty_reason: sheet.warranty_reason,
    warranty_args: sheet.warranty_args,
    warranty_rule: sheet.warranty_rule,
  };
  useEffect(() => {
    if (!locked && !sameValue(next, stands)) patch("sheet", sheet.id, next);
  });
  const shown = locked ? stands : next;
  const recorded = vehicle?.in_service_on ?? null;
  return (
    <Card title={t("look.warranty")}>
      <Fields>
        <ChoiceField of={bind("sheet", sheet.id, "part_class")} needed />
        <div class="flex flex-col gap-2">
          <DayField of={bind("sheet", sheet.id, "in_service_on")} />
          {!locked && recorded && sheet.in_service_on !== recorded && (
            <div>
              <Button onClick={() => patch("sheet", sheet.id, { in_service_on: recorded })}>
                {t("look.same_as_record", { day: dateText(recorded) })}
              </Button>
            </div>
          )}
        </div>
        {known && <DayField of={bind("sheet", sheet.id, "part_replaced_on")} />}
        {shown.warranty_verdict ? (
          <VerdictBox
            verdict={shown.warranty_verdict}
            reason={shown.warranty_reason}
            args={shown.warranty_args}
          />
        ) : (
          <p class="text-ink-soft">{t("warranty.choose")}</p>
        )}
        {!locked && <AskAbout jobId={job.id} verdict={shown.warranty_verdict} />}
      </Fields>
    </Card>
  );
}

/** Out of warranty nothing is charged before a supervisor has agreed; in doubt headquarters decides. Asked once. */
function AskAbout({ jobId, verdict }: { jobId: string; verdict: string | null }) {
  const kind = verdict === "out" ? "paid_service" : verdict === "doubt" ? "warranty_doubt" : null;
  const asked = useRows("escalation", { job_id: jobId }).some(
    (one) => one.kind === kind && one.state !== "withdrawn",
  );
  if (!kind || asked) return null;
  return (
    <div class="flex flex-col gap-2">
      <p class="text-ink-soft">{t(`warranty.ask_lead.${kind}`)}</p>
      <Button
        icon={MessageCircleQuestionMark}
        wide
        onClick={() => navigate(`/jobs/${jobId}/escalate?step=look&kind=${kind}`)}
      >
        {t(`warranty.ask.${kind}`)}
      </Button>
    </div>
  );
}
