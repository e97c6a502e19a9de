/** What the engineer has found so far, for who decides: vehicle, story, check, warranty, measurements, photos by step. */
import { type Shown, useRow, useRows } from "../../../store";
import { Card, KeyValue, List, ListRow } from "../../../ui";
import { PhotoStrip } from "../../../ui/photo";
import { kmText, localName, tr } from "../../../words";
import { Past } from "../../report/desk/history";
import { limitsText, reading } from "../doubts";
import { t } from "../escalation.words";
import { FaultPath } from "../fault-field";
import { MismatchList, useMismatches } from "../mismatch-card";
import { RecordingsOfJob } from "../recording-strip";
import { VerdictBox } from "../verdict-box";
import { t as stepWord } from "../words";

const PHOTO_STEPS = ["arrive", "listen", "look", "check", "resolve"] as const;

export function Evidence({ job }: { job: Shown<"job"> }) {
  const sheet = useRows("sheet", { job_id: job.id })[0];
  return (
    <>
      <Subject job={job} />
      {sheet && <SoFar sheet={sheet} />}
      <Photos jobId={job.id} />
      <RecordingsOfJob jobId={job.id} />
      <Past jobId={job.id} />
    </>
  );
}

function Subject({ job }: { job: Shown<"job"> }) {
  const vehicle = useRow("vehicle", job.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id);
  const customer = useRow("customer", job.customer_id);
  const lead = useRows("assignment", { job_id: job.id, ended_at: null }).find((one) => one.lead);
  const engineer = useRow("person", lead?.engineer_id);
  return (
    <List>
      <ListRow
        href={`/jobs/${job.id}`}
        title={`${vehicle?.plate ?? ""} ${localName(model?.name_zh, model?.name_en)}`}
        sub={[
          customer?.name,
          kmText(vehicle?.odometer_km),
          localName(engineer?.name_zh, engineer?.name_en),
        ]
          .filter(Boolean)
          .join(" · ")}
      />
    </List>
  );
}

function SoFar({ sheet }: { sheet: Shown<"sheet"> }) {
  const measured = useRows("measurement", { job_id: sheet.job_id });
  const words = (...names: (keyof typeof sheet & string)[]) =>
    names.map((name) => [tr(`sheet.field.${name}`), sheet[name] as string | null] as const);
  return (
    <Card title={t("decide.evidence")}>
      <div class="flex flex-col gap-4">
        {sheet.warranty_verdict && (
          <VerdictBox
            verdict={sheet.warranty_verdict}
            reason={sheet.warranty_reason}
            args={sheet.warranty_args}
          />
        )}
        <Differs sheet={sheet} />
        <KeyValue
          facts={[
            ...words("account"),
            [tr("sheet.field.symptoms"), sheet.symptoms?.join(" · ")],
            [tr("sheet.field.odometer_km"), kmText(sheet.odometer_km)],
            ...words("inspected", "true_cause"),
            [tr("sheet.field.fault_id"), sheet.fault_id && <FaultPath id={sheet.fault_id} />],
            [tr("sheet.field.trouble_codes"), sheet.trouble_codes?.join(" · ")],
            ...words("done", "cause_analysis"),
            [
              tr("sheet.field.responsibility"),
              sheet.responsibility && tr(`sheet.choice.responsibility.${sheet.responsibility}`),
            ],
          ]}
        />
        {measured.length > 0 && (
          <KeyValue
            facts={measured.map((one) => [
              one.name ?? "",
              [
                `${one.value ?? ""} ${one.unit ?? ""}`,
                limitsText(one.low, one.high, null),
                stepWord(`check.reading.${reading(one.value, one.low, one.high)}`),
              ]
                .filter(Boolean)
                .join(" · "),
            ])}
          />
        )}
      </div>
    </Card>
  );
}

/** What did not agree on site, and what the engineer says to it. */
function Differs({ sheet }: { sheet: Shown<"sheet"> }) {
  const found = useMismatches(sheet);
  if (found.length === 0 && !sheet.mismatch) return null;
  return (
    <div class="flex flex-col gap-2">
      <MismatchList found={found} />
      {sheet.mismatch && <p class="whitespace-pre-wrap">{sheet.mismatch}</p>}
    </div>
  );
}

function Photos({ jobId }: { jobId: string }) {
  const taken = new Set(useRows("photo", { job_id: jobId }).map((photo) => photo.step));
  const steps = PHOTO_STEPS.filter((step) => taken.has(step));
  if (steps.length === 0) return <p class="px-1 text-ink-soft">{t("decide.no_photos")}</p>;
  return (
    <Card>
      <div class="flex flex-col gap-4">
        {steps.map((step) => (
          <PhotoStrip
            key={step}
            of={{ job_id: jobId, step }}
            label={t("decide.photos", { step: tr(`photo.choice.step.${step}`) })}
            locked
          />
        ))}
      </div>
    </Card>
  );
}
