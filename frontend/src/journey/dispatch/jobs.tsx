/** "My jobs": what is being done, what comes next, what is done; found by customer, plate, VIN or number. */
import { useSignal } from "@preact/signals";
import { ClipboardList, MessageCircleQuestionMark } from "lucide";
import { useEffect } from "preact/hooks";
import type { JobRecord } from "../../contract/records";
import { currentActor, useRow, useRows } from "../../store";
import {
  Badge,
  Countdown,
  Empty,
  List,
  ListRow,
  matches,
  Page,
  RowMark,
  SearchBox,
  StateChip,
} from "../../ui";
import { Icon } from "../../ui/icon";
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
const MOST_DONE = 30;

export default function Jobs() {
  const question = useSignal("");
  const mine = useMyJobIds();
  const photo = useRow("person", currentActor.value.id)?.photo_sha256;
  useEffect(() => void keepOwnPhoto(photo), [photo]);
  const jobs = useRows("job", (job) => mine.has(job.id), bySchedule).filter((job) =>
    found(job, question.value),
  );
  const groups: Record<Group, JobRecord[]> = { now: [], next: [], done: [] };
  for (const job of jobs) {
    groups[groupOf(job, reportState(useRows("report", { job_id: job.id })))].push(job);
  }
  groups.done = groups.done.reverse().slice(0, MOST_DONE);
  return (
    <Page title={t("jobs.title")}>
      {mine.size > 3 && <SearchBox of={question} label={t("jobs.search")} />}
      {mine.size === 0 && (
        <Empty icon={ClipboardList} title={t("jobs.empty")} lead={t("jobs.empty_lead")} />
      )}
      {mine.size > 0 && jobs.length === 0 && <Empty title={t("jobs.none_found")} />}
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <section key={group} class="flex flex-col gap-2" aria-labelledby={`jobs-${group}`}>
          <h2 id={`jobs-${group}`} class="px-1 text-lg">
            {t(`jobs.${group}`)}
          </h2>
          <List>
            {groups[group].map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </List>
        </section>
      ))}
    </Page>
  );
}

/** Stranded and urgent ones first, then by appointment, then by the time of the call. */
const WEIGHT: Record<string, number> = { stranded: 0, urgent: 1, normal: 2 };
function bySchedule(a: JobRecord, b: JobRecord): number {
  const weight = (WEIGHT[a.priority ?? ""] ?? 2) - (WEIGHT[b.priority ?? ""] ?? 2);
  const when = (job: JobRecord) => job.appointment_from ?? job.reported_at;
  return weight || when(a).localeCompare(when(b));
}

function found(job: JobRecord, question: string): boolean {
  if (!question) return true;
  const customer = useRow("customer", job.customer_id);
  const vehicle = useRow("vehicle", job.vehicle_id);
  return matches(question, [
    job.number,
    job.contact_name,
    job.address,
    job.reported,
    customer?.name,
    vehicle?.plate,
    vehicle?.vin,
    useModelName(vehicle?.model_id),
  ]);
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
