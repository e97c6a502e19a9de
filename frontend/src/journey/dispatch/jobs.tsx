/** "My jobs": what is being done, what comes next, what is done; found by customer, plate, VIN or number. */
import { useComputed, useSignal } from "@preact/signals";
import { ClipboardList, MessageCircleQuestionMark } from "lucide";
import { useEffect } from "preact/hooks";
import type { JobRecord, ReportRecord } from "../../contract/records";
import { Everywhere } from "../../search/everywhere";
import { currentActor, useRow, useRows } from "../../store";
import {
  asks,
  Badge,
  Countdown,
  Empty,
  ListRow,
  Page,
  RowMark,
  SearchBox,
  StateChip,
  searchable,
} from "../../ui";
import { Icon } from "../../ui/icon";
import { LongList } from "../../ui/long-list";
import { dateTimeText, kmText, tr } from "../../words";
import {
  useModelName,
  useMyJobIds,
  useOpenClocks,
  useOpenQuestions,
  useReportState,
} from "./facts";
import { type Group, groupOf, reportState } from "./next";
import { keepOwnPhoto } from "./own-photo";
import { JOB_TONES, PRIORITY_TONES } from "./tones";
import { t } from "./words";

const GROUPS: readonly Group[] = ["now", "next", "done"];

export default function Jobs() {
  const question = useSignal("");
  const photo = useRow("person", currentActor.value.id)?.photo_sha256;
  useEffect(() => void keepOwnPhoto(photo), [photo]);
  const mine = useComputed(useListed);
  const fits = asks(question.value);
  const groups: Record<Group, JobRecord[]> = { now: [], next: [], done: [] };
  for (const one of mine.value) if (fits(one.ready)) groups[one.group].push(one.job);
  groups.done.reverse();
  const shown = GROUPS.filter((group) => groups[group].length > 0);
  return (
    <Page title={t("jobs.title")}>
      {mine.value.length > 3 && <SearchBox of={question} label={t("jobs.search")} />}
      <Everywhere question={question.value} />
      {mine.value.length === 0 ? (
        <Empty icon={ClipboardList} title={t("jobs.empty")} lead={t("jobs.empty_lead")} />
      ) : (
        shown.length === 0 && <Empty title={t("jobs.none_found")} />
      )}
      {shown.map((group) => (
        <section key={group} class="flex flex-col gap-2" aria-labelledby={`jobs-${group}`}>
          <h2 id={`jobs-${group}`} class="px-1 text-lg">
            {t(`jobs.${group}`)}
          </h2>
          <LongList rows={groups[group]} row={(job) => <JobRow job={job} />} />
        </section>
      ))}
    </Page>
  );
}

interface Listed {
  job: JobRecord;
  group: Group;
  /** What it is found by. */
  ready: string;
}

/** My jobs by schedule. Worked out when a record changes, not when a key is struck: there may be thousands. */
function useListed(): Listed[] {
  const mine = useMyJobIds();
  const reports = new Map<string, ReportRecord[]>();
  for (const report of useRows("report"))
    reports.set(report.job_id, [...(reports.get(report.job_id) ?? []), report]);
  const jobs = useRows("job", (job) => mine.has(job.id), bySchedule);
  return jobs.map((job) => ({
    job,
    group: groupOf(job, reportState(reports.get(job.id) ?? [])),
    ready: searchable(findsOf(job)),
  }));
}

/** Stranded and urgent ones first, then by appointment, then by the time of the call. */
const WEIGHT: Record<string, number> = { stranded: 0, urgent: 1, normal: 2 };
function bySchedule(a: JobRecord, b: JobRecord): number {
  const weight = (WEIGHT[a.priority ?? ""] ?? 2) - (WEIGHT[b.priority ?? ""] ?? 2);
  const when = (job: JobRecord) => job.appointment_from ?? job.reported_at;
  return weight || when(a).localeCompare(when(b));
}

function findsOf(job: JobRecord): (string | null | undefined)[] {
  const customer = useRow("customer", job.customer_id);
  const vehicle = useRow("vehicle", job.vehicle_id);
  return [
    job.number,
    job.contact_name,
    job.address,
    job.reported,
    customer?.name,
    vehicle?.plate,
    vehicle?.vin,
    useModelName(vehicle?.model_id),
  ];
}

function JobRow({ job }: { job: JobRecord }) {
  const customer = useRow("customer", job.customer_id);
  const vehicle = useRow("vehicle", job.vehicle_id);
  const model = useModelName(vehicle?.model_id);
  const clock = useOpenClocks(job.id).find((one) => !one.stopped_at);
  const facts = [
    job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`),
    kmText(job.distance_km),
    job.appointment_from && dateTimeText(job.appointment_from),
  ].filter(Boolean);
  return (
    <ListRow
      href={`/jobs/${job.id}`}
      title={
        <span class="flex flex-wrap items-baseline gap-x-2">
          <span class="text-lg tabular-nums">{vehicle?.plate ?? job.number}</span>
          <span class="font-normal">{customer?.name}</span>
        </span>
      }
      sub={
        <>
          <span class="block">{model}</span>
          <span class="block">{facts.join(" · ")}</span>
        </>
      }
      end={
        <>
          <StateChip entity="job" id={job.id} tones={JOB_TONES} />
          {job.priority && job.priority !== "normal" && (
            <Badge tone={PRIORITY_TONES[job.priority]}>
              {tr(`job.choice.priority.${job.priority}`)}
            </Badge>
          )}
          <Attention jobId={job.id} />
          {clock && <Countdown due={clock.due_at} />}
          <RowMark entity="job" id={job.id} />
        </>
      }
    />
  );
}

/** What on this job waits for somebody: the office, or the engineer. */
function Attention({ jobId }: { jobId: string }) {
  if (useReportState(jobId) === "returned")
    return <Badge tone="bad">{t("jobs.report_back")}</Badge>;
  if (useOpenQuestions(jobId).length === 0) return null;
  return (
    <span class="inline-flex items-center gap-1 text-sm font-medium text-warning">
      <Icon of={MessageCircleQuestionMark} class="size-4" />
      {t("jobs.waits")}
    </span>
  );
}
