/** One report in the list: as the desk's table shows it, and as the phone's. */
import { type Shown, useRow } from "../../../store";
import { Badge, DateTime, ListRow, RowMark, StateChip, type Tone } from "../../../ui";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { type About, useAbout } from "./facts";
import { REPORT_TONES } from "./tones";
import { t } from "./words";

type Report = Shown<"report">;

const VERDICT: Readonly<Record<string, Tone>> = { in: "good", out: "bad", doubt: "wait" };

function Told({ job, of }: { job: string; of: (about: About) => string | null | undefined }) {
  return <>{of(useAbout(job)) ?? ""}</>;
}

function Verdict({ job }: { job: string }) {
  const verdict = useAbout(job).sheet?.warranty_verdict;
  return verdict ? (
    <span class="whitespace-nowrap">
      <Badge tone={VERDICT[verdict] ?? "plain"}>
        {tr(`sheet.choice.warranty_verdict.${verdict}`)}
      </Badge>
    </span>
  ) : null;
}

/** State, and what makes it one to look at twice. */
export function Marks({ id }: { id: string }) {
  const report = useRow("report", id);
  const path = report?.signature_path;
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <StateChip entity="report" id={id} tones={REPORT_TONES} />
      {report?.seal_result === "sealed_diverged" && <Badge tone="bad">{t("mark.diverged")}</Badge>}
      {(path === "refused" || path === "absent") && (
        <Badge tone="wait">{tr(`report.choice.signature_path.${path}`)}</Badge>
      )}
      {(report?.revision ?? 1) > 1 && <Badge>{t("mark.revision", { n: report?.revision })}</Badge>}
      <RowMark entity="report" id={id} />
    </span>
  );
}

/** Built at each drawing: the words follow the language. */
export const columns = (): readonly Column<Report>[] => [
  {
    key: "number",
    label: tr("report.field.report_number"),
    cell: (one) => <span class="whitespace-nowrap">{one.report_number}</span>,
    by: (one) => one.report_number,
  },
  {
    key: "customer",
    label: tr("job.field.customer_id"),
    cell: (one) => (
      <span class="block min-w-28">
        <Told job={one.job_id} of={(about) => about.customer?.name} />
      </span>
    ),
    by: (one) => useAbout(one.job_id).customer?.name,
  },
  {
    key: "vehicle",
    label: tr("job.field.vehicle_id"),
    cell: (one) => (
      <span class="block min-w-28">
        <Told job={one.job_id} of={(about) => `${about.vehicle?.plate ?? ""} ${about.model}`} />
      </span>
    ),
    by: (one) => useAbout(one.job_id).vehicle?.plate,
  },
  {
    key: "cause",
    label: tr("sheet.field.true_cause"),
    cell: (one) => (
      <span class="block min-w-28">
        <Told job={one.job_id} of={(about) => about.sheet?.true_cause} />
      </span>
    ),
  },
  {
    key: "warranty",
    label: tr("sheet.field.warranty_verdict"),
    cell: (one) => <Verdict job={one.job_id} />,
    by: (one) => useAbout(one.job_id).sheet?.warranty_verdict,
  },
  {
    key: "engineer",
    label: t("column.engineer"),
    cell: (one) => <Told job={one.job_id} of={(about) => about.engineer} />,
    by: (one) => useAbout(one.job_id).engineer,
  },
  {
    key: "signed",
    label: tr("report.field.signed_at"),
    cell: (one) => <DateTime at={one.signed_at} />,
    by: (one) => one.signed_at,
    kind: "moment",
  },
  {
    key: "state",
    label: t("column.state"),
    cell: (one) => <Marks id={one.id} />,
    by: (one) => one.state,
  },
];

export function ReportRow({ report }: { report: Report }) {
  const about = useAbout(report.job_id);
  return (
    <ListRow
      href={`/reports/${report.id}`}
      title={`${about.vehicle?.plate ?? ""} ${about.customer?.name ?? ""}`}
      sub={
        <>
          <span class="block">{about.sheet?.true_cause}</span>
          <span class="block text-sm">
            {report.report_number} · {about.engineer}
          </span>
        </>
      }
      end={<Marks id={report.id} />}
    />
  );
}
