/** Step two, look 看: the vehicle itself, verified and not copied. */
import type { ScreenProps } from "../../shell/route";
import { useRow } from "../../store";
import { bind, Card, ChoiceField, NumberField, TextField } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { kmText } from "../../words";
import { odometerDoubt } from "./doubts";
import { Fields, Fold } from "./fold";
import { MismatchCard } from "./mismatch-card";
import { StepFrame, type StepProps } from "./step-frame";
import { VinField } from "./vin-field";
import { WarrantyCard } from "./warranty-card";
import { t } from "./words";

export default function Look({ params }: ScreenProps) {
  return (
    <StepFrame jobId={params.id ?? ""} step="look">
      {(given) => (
        <>
          <Identity {...given} />
          <Mileage {...given} />
          <MismatchCard sheet={given.sheet} />
          <WarrantyCard {...given} />
          <Opened {...given} />
          <Card>
            <PhotoStrip
              of={{ job_id: given.job.id, step: "look", subject: "vehicle" }}
              label={t("look.photos")}
              locked={given.locked}
            />
          </Card>
        </>
      )}
    </StepFrame>
  );
}

function Identity({ job, sheet, locked }: StepProps) {
  return (
    <>
      <Card title={t("look.identity")}>
        <Fields>
          <VinField of={bind("sheet", sheet.id, "vin_read")} sheet={sheet} />
          <PhotoStrip
            of={{ job_id: job.id, step: "look", subject: "vin" }}
            label={t("look.photo_vin")}
            locked={locked}
          />
        </Fields>
      </Card>
      <Fold title={t("look.more")} holds={[sheet.plate_read, sheet.engine_no_read]}>
        <TextField of={bind("sheet", sheet.id, "plate_read")} code />
        <TextField of={bind("sheet", sheet.id, "engine_no_read")} code />
      </Fold>
    </>
  );
}

function Mileage({ job, sheet, locked }: StepProps) {
  const vehicle = useRow("vehicle", sheet.vehicle_id);
  const doubt = odometerDoubt(sheet.odometer_km, vehicle?.odometer_km, sheet.odometer_told_km);
  const figures = { known: kmText(vehicle?.odometer_km), told: kmText(sheet.odometer_told_km) };
  return (
    <Card title={t("look.use")}>
      <Fields>
        <div class="grid gap-5 sm:grid-cols-2">
          <NumberField
            of={bind("sheet", sheet.id, "odometer_km")}
            needed={sheet.operating_hours === null}
            doubt={doubt && t(`odometer.${doubt}`, figures)}
          />
          <NumberField of={bind("sheet", sheet.id, "operating_hours")} />
        </div>
        <PhotoStrip
          of={{ job_id: job.id, step: "look", subject: "odometer" }}
          label={t("look.photo_odometer")}
          locked={locked}
        />
      </Fields>
    </Card>
  );
}

function Opened({ sheet }: StepProps) {
  return (
    <Card>
      <Fields>
        <ChoiceField of={bind("sheet", sheet.id, "opened")} needed />
        {sheet.opened === "yes" && (
          <TextField of={bind("sheet", sheet.id, "opened_by")} needed long={false} />
        )}
      </Fields>
    </Card>
  );
}
