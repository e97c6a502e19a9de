/** The engineer's page of one job: everything needed on the way and on site, and the one next thing at the foot. */
import {
  Banknote,
  CircleCheck,
  IdCard,
  ListChecks,
  MessageCircleQuestionMark,
  Package,
  PackagePlus,
  Receipt,
  ReceiptText,
  TriangleAlert,
} from "lucide";
import type { ScreenProps } from "../../shell/route";
import { currentActor, type Shown, useRow, useRows } from "../../store";
import { Badge, Card, KeyValue, List, ListRow, NotFound, Page, RowMark, StateChip } from "../../ui";
import { Icon } from "../../ui/icon";
import { dateText, dateTimeText, timeText, tr } from "../../words";
import { useOpenQuestions, useReportState, useSheet } from "./facts";
import { JobClocks } from "./job-clocks";
import { JobCrew, MineToTell } from "./job-crew";
import { JobNext } from "./job-next";
import { JobPlace, JobVehicle } from "./job-place";
import { JobWay } from "./job-way";
import { JOB_TONES, PRIORITY_TONES } from "./tones";
import { t } from "./words";

export default function Job({ params }: ScreenProps) {
  const job = useRow("job", params.id);
  const customer = useRow("customer", job?.customer_id);
  if (!job) return <NotFound />;
  return (
    <Page
      title={customer?.name ?? job.number ?? tr("entity.job")}
      back="/jobs"
      sub={<Chips job={job} />}
      action={<JobNext job={job} />}
    >
      <Attention job={job} />
      <MineToTell job={job} />
      <JobClocks jobId={job.id} />
      <Card title={t("job.reported")}>
        <p class="text-lg leading-relaxed whitespace-pre-wrap">{job.reported}</p>
        <Rework job={job} />
      </Card>
      <JobPlace job={job} />
      <Take job={job} />
      <JobVehicle job={job} />
      <OnSite job={job} />
      <JobWay job={job} />
      <JobCrew jobId={job.id} />
    </Page>
  );
}

function Chips({ job }: { job: Shown<"job"> }) {
  return (
    <>
      <StateChip entity="job" id={job.id} tones={JOB_TONES} />
      {job.priority && job.priority !== "normal" && (
        <Badge tone={PRIORITY_TONES[job.priority]}>
          {tr(`job.choice.priority.${job.priority}`)}
        </Badge>
      )}
      {job.fault_system && <span>{tr(`job.choice.fault_system.${job.fault_system}`)}</span>}
      <span class="tabular-nums">{job.number}</span>
      <RowMark entity="job" id={job.id} />
    </>
  );
}

/** What waits for an answer, and answers that came. */
function Attention({ job }: { job: Shown<"job"> }) {
  const open = useOpenQuestions(job.id);
  const asked = open.find((one) => one.state === "asked");
  const returned = useReportState(job.id) === "returned";
  const href = asked ? `/escalations/${asked.id}` : `/jobs/${job.id}/escalations`;
  if (open.length === 0 && !returned && !job.leave_answer) return null;
  return (
    <List>
      {returned && (
        <ListRow
          href={`/jobs/${job.id}/report`}
          icon={TriangleAlert}
          title={t("job.report_returned")}
        />
      )}
      {open.length > 0 && (
        <ListRow
          href={href}
          icon={MessageCircleQuestionMark}
          title={asked ? t("job.asked") : t("job.waiting", { n: open.length })}
          sub={asked?.question}
        />
      )}
      {job.leave_answer && (
        <ListRow icon={CircleCheck} title={t("job.office_answer")} sub={job.leave_answer} />
      )}
    </List>
  );
}

function Rework({ job }: { job: Shown<"job"> }) {
  const earlier = useRow("job", job.rework_of_id);
  if (!job.rework_of_id) return null;
  const words = t("job.rework", { number: earlier?.number ?? "" });
  return <p class="mt-2 font-medium text-warning">{words}</p>;
}

/** When, with which papers and parts, and the checklist. */
function Take({ job }: { job: Shown<"job"> }) {
  const sheet = useSheet(job.id);
  const from = job.appointment_from;
  const facts = [
    [t("job.appointment"), from && periodText(from, job.appointment_to)],
    [tr("job.field.documents"), job.documents],
    [tr("job.field.parts_to_take"), job.parts_to_take],
  ] as const;
  const done = sheet?.prepared?.length ?? 0;
  return (
    <Card title={t("job.take")}>
      <KeyValue facts={facts} />
      {sheet && job.state !== "dispatched" && (
        <a
          href={`/jobs/${job.id}/prepare`}
          class="mt-3 flex min-h-14 items-center gap-3 rounded-field border border-edge px-4 font-semibold"
        >
          <Icon of={ListChecks} class="size-6 text-primary" />
          <span class="flex-1">{t("prepare.title")}</span>
          <span class="font-normal text-ink-soft tabular-nums">{t("prepare.done", { done })}</span>
        </a>
      )}
    </Card>
  );
}

/** "22 Nov, 08:30 – 10:30"; the day is told again only where it is another. */
function periodText(from: string, to: string | null): string {
  if (!to) return dateTimeText(from);
  const end = dateText(from) === dateText(to) ? timeText(to) : dateTimeText(to);
  return `${dateTimeText(from)} – ${end}`;
}

/** Tools of the visit, there from acceptance on. */
function OnSite({ job }: { job: Shown<"job"> }) {
  const sheet = useSheet(job.id);
  const mine = useRows("assignment", { job_id: job.id, engineer_id: currentActor.value.id });
  const on = mine.some((one) => !one.ended_at) && job.state !== "dispatched";
  const asked = useRows("escalation", { job_id: job.id }).length;
  if (!sheet || !on) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("job.tools")}>
      <h2 class="px-1 text-lg">{t("job.tools")}</h2>
      <List>
        <ListRow href={`/jobs/${job.id}/introduce`} icon={IdCard} title={t("job.introduce")} />
        <ListRow
          href={asked ? `/jobs/${job.id}/escalations` : `/jobs/${job.id}/escalate`}
          icon={MessageCircleQuestionMark}
          title={t("job.escalate")}
          end={asked > 0 && <Badge>{String(asked)}</Badge>}
        />
        <ListRow href={`/jobs/${job.id}/parts`} icon={Package} title={t("job.parts")} />
        <ListRow href={`/jobs/${job.id}/estimate`} icon={ReceiptText} title={t("job.estimate")} />
        <ListRow
          href={`/requisitions/new?job=${job.id}`}
          icon={PackagePlus}
          title={t("job.requisition")}
        />
        <ListRow href={`/expenses/new?job=${job.id}`} icon={Receipt} title={t("job.expenses")} />
        <ListRow href={`/advances/new?job=${job.id}`} icon={Banknote} title={t("job.advance")} />
      </List>
    </section>
  );
}
