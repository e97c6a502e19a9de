/** Step four, resolve 处理: what was done, why it failed and who answers for it, and what the customer was told. */
import { Package, ReceiptText } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { patch, useRow, useRows } from "../../store";
import {
  Badge,
  Button,
  bind,
  Card,
  ChoiceField,
  DayField,
  List,
  ListRow,
  NumberField,
  TagsField,
  TextField,
} from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { kmText, tr } from "../../words";
import { Declined } from "./declined";
import { odometerDoubt } from "./doubts";
import { Fields, Fold } from "./fold";
import { StepFrame, type StepProps } from "./step-frame";
import { t } from "./words";

export default function Resolve({ params }: ScreenProps) {
  return (
    <StepFrame jobId={params.id ?? ""} step="resolve">
      {(given) => (
        <>
          <Work {...given} />
          <Why {...given} />
          <Checked {...given} />
          <Explained {...given} />
          <Later {...given} />
        </>
      )}
    </StepFrame>
  );
}

function Work({ job, sheet, locked }: StepProps) {
  return (
    <>
      <Card>
        <Fields>
          <TextField of={bind("sheet", sheet.id, "done")} needed />
          <div data-field="photos">
            <PhotoStrip
              of={{ job_id: job.id, step: "resolve" }}
              label={t("resolve.photos")}
              needed
              locked={locked}
            />
          </div>
          <NumberField of={bind("sheet", sheet.id, "labour_minutes")} />
        </Fields>
      </Card>
      <List>
        <ListRow href={`/jobs/${job.id}/parts`} icon={Package} title={t("resolve.parts")} />
        <PaidService jobId={job.id} verdict={sheet.warranty_verdict} />
      </List>
    </>
  );
}

/** Out of warranty the customer signs before the work; the row says so until they have. */
function PaidService({ jobId, verdict }: { jobId: string; verdict: string | null }) {
  const estimates = useRows("estimate", { job_id: jobId });
  const newest = estimates.findLast((one) => one.state !== "superseded");
  return (
    <ListRow
      href={`/jobs/${jobId}/estimate`}
      icon={ReceiptText}
      title={t("resolve.paid")}
      sub={verdict === "out" && newest?.state !== "authorised" ? t("resolve.paid_first") : null}
      end={newest && <Badge>{tr(`estimate.state.${newest.state}`)}</Badge>}
    />
  );
}

function Why({ sheet, locked }: StepProps) {
  const copy = () => patch("sheet", sheet.id, { cause_analysis: sheet.true_cause });
  return (
    <Card title={t("resolve.why")}>
      <Fields>
        <TextField of={bind("sheet", sheet.id, "cause_analysis")} needed />
        {!locked && sheet.true_cause && !sheet.cause_analysis && (
          <div>
            <Button onClick={copy}>{t("resolve.copy_cause")}</Button>
          </div>
        )}
        <ChoiceField of={bind("sheet", sheet.id, "responsibility")} needed />
        <ChoiceField of={bind("sheet", sheet.id, "agreed")} needed />
        {(sheet.agreed === "partly" || sheet.agreed === "no" || sheet.agreed_note) && (
          <TextField of={bind("sheet", sheet.id, "agreed_note")} />
        )}
      </Fields>
    </Card>
  );
}

const Checked = ({ sheet }: StepProps) => (
  <Card title={t("resolve.checked")}>
    <Fields>
      <TextField of={bind("sheet", sheet.id, "self_check")} needed />
      <NumberField of={bind("sheet", sheet.id, "test_drive_km")} />
      <TextField of={bind("sheet", sheet.id, "test_drive")} />
    </Fields>
  </Card>
);

function Explained({ sheet }: StepProps) {
  const doubt = odometerDoubt(sheet.next_maintenance_km, sheet.odometer_km);
  return (
    <Card title={t("resolve.customer")}>
      <Fields>
        <TagsField of={bind("sheet", sheet.id, "guidance")} />
        <div class="grid gap-5 sm:grid-cols-2">
          <DayField of={bind("sheet", sheet.id, "next_maintenance_on")} />
          <NumberField
            of={bind("sheet", sheet.id, "next_maintenance_km")}
            doubt={doubt && t(`odometer.${doubt}`, { known: kmText(sheet.odometer_km) })}
          />
        </div>
      </Fields>
    </Card>
  );
}

function Later({ job, sheet, locked }: StepProps) {
  const name = useRow("job", job.id)?.contact_name ?? "";
  return (
    <>
      <Fold title={t("resolve.later")} holds={[sheet.advice]} open={Boolean(sheet.advice)}>
        <TextField of={bind("sheet", sheet.id, "advice")} />
      </Fold>
      <Fold
        title={t("resolve.declined")}
        holds={[sheet.declined_work]}
        open={Boolean(sheet.declined_work)}
      >
        <Declined sheet={sheet} locked={locked} suggested={name} />
      </Fold>
    </>
  );
}
