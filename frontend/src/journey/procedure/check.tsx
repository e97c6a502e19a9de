/** Step three, check 查: the faulty place inspected and measured until the true cause is known. */
import type { ScreenProps } from "../../shell/route";
import { bind, Card, TextField, WordsField } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { Bulletins } from "./bulletins";
import { FaultField } from "./fault-field";
import { Fields } from "./fold";
import { Measurements } from "./measurements";
import { RecordingStrip } from "./recording-strip";
import { StepFrame, type StepProps } from "./step-frame";
import { t } from "./words";

export default function Check({ params }: ScreenProps) {
  return (
    <StepFrame jobId={params.id ?? ""} step="check">
      {(given) => (
        <>
          <Found {...given} />
          <Measurements {...given} />
          <Cause {...given} />
          <Bulletins job={given.job} />
        </>
      )}
    </StepFrame>
  );
}

function Found({ job, sheet, locked }: StepProps) {
  return (
    <Card title={t("check.found")}>
      <Fields>
        <TextField of={bind("sheet", sheet.id, "inspected")} needed />
        <div data-field="photos">
          <PhotoStrip
            of={{ job_id: job.id, step: "check" }}
            label={t("check.photos")}
            needed
            locked={locked}
          />
        </div>
        <RecordingStrip of={{ job_id: job.id, step: "check" }} locked={locked} />
        <WordsField of={bind("sheet", sheet.id, "trouble_codes")} />
      </Fields>
    </Card>
  );
}

function Cause({ job, sheet }: StepProps) {
  return (
    <Card title={t("check.cause")}>
      <Fields>
        <FaultField of={bind("sheet", sheet.id, "fault_id")} system={job.fault_system} />
        <TextField of={bind("sheet", sheet.id, "true_cause")} needed />
      </Fields>
    </Card>
  );
}
