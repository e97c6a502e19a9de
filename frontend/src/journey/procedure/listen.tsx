/** Step one, listen 听: the customer's account before anything is touched. */
import type { ScreenProps } from "../../shell/route";
import { useRow, useRows } from "../../store";
import { bind, Card, NumberField, TextField, WordsField } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { kmText, language } from "../../words";
import { odometerDoubt } from "./doubts";
import { usualSymptoms } from "./faults";
import { Fields, Fold } from "./fold";
import { RecordingStrip } from "./recording-strip";
import { StepFrame, type StepProps } from "./step-frame";
import { t } from "./words";

export default function Listen({ params }: ScreenProps) {
  return (
    <StepFrame jobId={params.id ?? ""} step="listen">
      {(given) => <Told {...given} />}
    </StepFrame>
  );
}

function Told({ job, sheet, locked }: StepProps) {
  const of = (field: Parameters<typeof bind<"sheet">>[2]) => bind("sheet", sheet.id, field);
  const symptoms = usualSymptoms(
    useRows("fault", { level: "mode" }),
    job.fault_system,
    language.value,
  );
  return (
    <>
      <Card>
        <Fields>
          <p class="border-l-4 border-line pl-3 text-ink-soft">
            <span class="block text-sm">{t("listen.reported")}</span>
            <span class="whitespace-pre-wrap">{job.reported}</span>
          </p>
          <TextField of={of("account")} needed long />
          <WordsField of={of("symptoms")} offer={symptoms} />
        </Fields>
      </Card>
      <ToldMileage sheet={sheet} />
      <Card>
        <PhotoStrip
          of={{ job_id: job.id, step: "listen" }}
          label={t("listen.photos")}
          locked={locked}
        />
        <div class="mt-5">
          <RecordingStrip of={{ job_id: job.id, step: "listen" }} locked={locked} />
        </div>
      </Card>
      <Fold
        title={t("listen.more_story")}
        holds={[sheet.before_failure, sheet.after_failure, sheet.earlier_repairs]}
      >
        <TextField of={of("before_failure")} />
        <TextField of={of("after_failure")} />
        <TextField of={of("earlier_repairs")} />
      </Fold>
      <Fold
        title={t("listen.more_use")}
        holds={[
          sheet.usage_route,
          sheet.usage_load,
          sheet.usage_road,
          sheet.usage_fuel,
          sheet.usage_driver,
          sheet.speed_kmh,
          sheet.modification,
          sheet.brought_by,
        ]}
      >
        <TextField of={of("usage_route")} long={false} />
        <TextField of={of("usage_load")} long={false} />
        <TextField of={of("usage_road")} long={false} />
        <TextField of={of("usage_fuel")} />
        <TextField of={of("usage_driver")} />
        <NumberField of={of("speed_kmh")} />
        <TextField of={of("modification")} />
        <TextField of={of("brought_by")} />
      </Fold>
    </>
  );
}

/** One of the two is enough: buses are asked for kilometres, machines for hours. */
function ToldMileage({ sheet }: Pick<StepProps, "sheet">) {
  const vehicle = useRow("vehicle", sheet.vehicle_id);
  const doubt = odometerDoubt(sheet.odometer_told_km, vehicle?.odometer_km);
  return (
    <Card>
      <div class="grid gap-5 sm:grid-cols-2">
        <NumberField
          of={bind("sheet", sheet.id, "odometer_told_km")}
          needed={sheet.hours_told === null}
          doubt={doubt && t(`odometer.${doubt}`, { known: kmText(vehicle?.odometer_km) })}
        />
        <NumberField of={bind("sheet", sheet.id, "hours_told")} />
      </div>
    </Card>
  );
}
