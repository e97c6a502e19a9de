/** What the report says, in the order in which the work was done; the photos of each step beside its words. */
import type { Shown } from "../../../store";
import { useRow } from "../../../store";
import { Card, DateTime, KeyValue } from "../../../ui";
import { kmText, listText, tr } from "../../../words";
import { FaultPath } from "../../procedure/fault-field";
import { VerdictBox } from "../../procedure/verdict-box";
import type { About } from "./facts";
import { Lines } from "./lines";
import { Measurements } from "./measurements";
import { StepPhotos } from "./photos";
import { t } from "./words";

type Sheet = Shown<"sheet">;

interface ContentProps {
  report: Shown<"report">;
  about: About;
}

export function Content({ report, about }: ContentProps) {
  const { sheet } = about;
  if (!sheet) return <p class="px-1 text-ink-soft">{t("review.no_sheet")}</p>;
  return (
    <>
      {sheet.warranty_verdict && (
        <VerdictBox
          verdict={sheet.warranty_verdict}
          reason={sheet.warranty_reason}
          args={sheet.warranty_args}
        />
      )}
      <Subject about={about} sheet={sheet} />
      <Step step="listen" job={report.job_id} facts={listen(sheet)} />
      <Step step="look" job={report.job_id} facts={look(sheet)} />
      <Step step="check" job={report.job_id} facts={check(sheet)}>
        <Measurements jobId={report.job_id} />
      </Step>
      <Step step="resolve" job={report.job_id} facts={resolve(sheet)} />
      <Lines report={report} about={about} />
    </>
  );
}

function Subject({
  about: { job, vehicle, model, engineer },
  sheet,
}: {
  about: About;
  sheet: Sheet;
}) {
  const fault = useRow("fault", sheet.fault_id);
  return (
    <Card>
      <KeyValue
        facts={[
          [tr("job.field.reported"), job?.reported],
          [tr("sheet.field.fault_id"), fault && <FaultPath id={fault.id} />],
          [tr("job.field.vehicle_id"), `${model} · ${vehicle?.vin ?? ""}`],
          [
            t("review.number"),
            job && (
              <a class="font-medium text-primary" href={`/jobs/${job.id}`}>
                {job.number}
              </a>
            ),
          ],
          [t("column.engineer"), engineer],
          [tr("job.field.arrived_at"), job?.arrived_at && <DateTime at={job.arrived_at} />],
          [tr("sheet.field.finished_at"), sheet.finished_at && <DateTime at={sheet.finished_at} />],
          [tr("job.field.address"), job?.address],
        ]}
      />
    </Card>
  );
}

type Fact = readonly [string, preact.ComponentChildren];

interface StepProps {
  step: "listen" | "look" | "check" | "resolve";
  job: string;
  facts: Fact[];
  children?: preact.ComponentChildren;
}

const Step = ({ step, job, facts, children }: StepProps) => (
  <Card title={t(`step.${step}`)}>
    <div class="flex flex-wrap gap-4">
      <div class="flex min-w-0 flex-[2_1_18rem] flex-col gap-4">
        <KeyValue facts={facts} />
        {children}
      </div>
      <StepPhotos jobId={job} step={step} />
    </div>
  </Card>
);

/** Plain words of the sheet under their labels. */
const words = (sheet: Sheet, ...names: (keyof Sheet & string)[]): Fact[] =>
  names.map((name) => {
    const value = sheet[name];
    return [
      tr(`sheet.field.${name}`),
      typeof value === "number" ? String(value) : (value as string | null),
    ];
  });

const chosen = (sheet: Sheet, ...names: (keyof Sheet & string)[]): Fact[] =>
  names.map((name) => [
    tr(`sheet.field.${name}`),
    sheet[name] ? tr(`sheet.choice.${name}.${sheet[name]}`) : null,
  ]);

const listed = (sheet: Sheet, name: "symptoms" | "trouble_codes"): Fact => [
  tr(`sheet.field.${name}`),
  sheet[name]?.length ? listText(sheet[name]) : null,
];

const listen = (sheet: Sheet): Fact[] => [
  ...words(sheet, "account"),
  listed(sheet, "symptoms"),
  [tr("sheet.field.odometer_told_km"), kmText(sheet.odometer_told_km)],
  ...words(
    sheet,
    "usage_route",
    "usage_load",
    "usage_road",
    "usage_fuel",
    "usage_driver",
    "speed_kmh",
  ),
  ...words(
    sheet,
    "modification",
    "before_failure",
    "after_failure",
    "earlier_repairs",
    "brought_by",
  ),
];

const look = (sheet: Sheet): Fact[] => [
  ...words(sheet, "vin_read", "plate_read", "engine_no_read"),
  [tr("sheet.field.odometer_km"), kmText(sheet.odometer_km)],
  [tr("sheet.field.in_service_on"), sheet.in_service_on && <DateTime at={sheet.in_service_on} />],
  ...chosen(sheet, "opened"),
  ...words(sheet, "opened_by", "mismatch"),
];

const check = (sheet: Sheet): Fact[] => [
  ...words(sheet, "inspected", "true_cause"),
  listed(sheet, "trouble_codes"),
];

const resolve = (sheet: Sheet): Fact[] => [
  ...words(sheet, "done", "cause_analysis"),
  ...chosen(sheet, "responsibility", "agreed"),
  ...words(sheet, "agreed_note", "self_check", "test_drive"),
  [
    tr("sheet.field.guidance"),
    sheet.guidance?.length
      ? listText(sheet.guidance.map((one) => tr(`sheet.choice.guidance.${one}`)))
      : null,
  ],
  [
    tr("sheet.field.next_maintenance_on"),
    sheet.next_maintenance_on && <DateTime at={sheet.next_maintenance_on} />,
  ],
  [tr("sheet.field.next_maintenance_km"), kmText(sheet.next_maintenance_km)],
  ...words(sheet, "advice", "declined_work"),
];
