/** The desk's page of a job: what is known at the left, what is promised, who goes and what to decide at the right. */
import { MessageSquareReply, UserCog, UserPlus } from "lucide";
import { PaperLink } from "../../../shell/paper-link";
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, Button, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { PrintedSo } from "../../../ui/desk/printouts";
import { Split } from "../../../ui/desk/split";
import { useMove } from "../../../ui/move-button";
import { tr } from "../../../words";
import { JobClocks } from "../job-clocks";
import { JobCrew } from "../job-crew";
import { JOB_TONES, PRIORITY_TONES } from "../tones";
import { AnswersCard } from "./answers-card";
import { CancelButton, CloseButton } from "./ends";
import { PlaceCard, PlanCard, ReportedCard, VehicleCard } from "./facts-cards";
import { LeaveCard } from "./leave-card";
import { RecordCard } from "./record-card";
import { TimelineCard } from "./timeline-card";
import { Unqualified } from "./unqualified";
import { t } from "./words";

export default function DeskJob({ params }: { params: Record<string, string> }) {
  const job = useRow("job", params.id);
  if (!job) return <NotFound />;
  return (
    <Page
      title={job.number ?? t("job.unnumbered")}
      back="/jobs-list"
      wide
      sub={<Sub job={job} />}
      aside={<CancelButton id={job.id} />}
      {...(hasPrimary(job) && { action: <Primary job={job} /> })}
    >
      <Split sideFirst side={<Side job={job} />}>
        <ReportedCard job={job} />
        <LeaveCard job={job} />
        <div class="grid items-start gap-4 xl:grid-cols-2">
          <PlaceCard job={job} />
          <VehicleCard job={job} />
        </div>
        <PlanCard job={job} />
        <RecordCard job={job} />
        <TimelineCard job={job} />
      </Split>
    </Page>
  );
}

const UNDECIDED = ["waiting", "asked", "told_by_phone"];

function Sub({ job }: { job: Shown<"job"> }) {
  const earlier = useRow("job", job.rework_of_id);
  const priority = job.priority ?? "normal";
  const waits = useRows("escalation", { job_id: job.id }).some((one) =>
    UNDECIDED.includes(one.state),
  );
  return (
    <>
      <StateChip entity="job" id={job.id} tones={JOB_TONES} />
      {priority !== "normal" && (
        <Badge tone={PRIORITY_TONES[priority]}>{tr(`job.choice.priority.${priority}`)}</Badge>
      )}
      {waits && <Badge tone="wait">{t("job.waits_for_decision")}</Badge>}
      {job.rework_of_id && (
        <a class="text-error underline" href={`/desk/jobs/${job.rework_of_id}`}>
          {t("job.rework_of", { number: earlier?.number ?? "" })}
        </a>
      )}
      <RowMark entity="job" id={job.id} />
    </>
  );
}

const toAnswer = (job: Shown<"job">): boolean =>
  Boolean(useMove("job.answer_leave", job.id)?.allowed) && !job.leave_answered_at;

const hasPrimary = (job: Shown<"job">): boolean =>
  Boolean(useMove("job.assign", job.id)?.allowed) ||
  toAnswer(job) ||
  Boolean(useMove("job.close", job.id)?.allowed);

/** The one thing that the job waits for from the desk. */
function Primary({ job }: { job: Shown<"job"> }) {
  if (useMove("job.assign", job.id)?.allowed) {
    return (
      <Button weight="primary" icon={UserPlus} href={`/desk/jobs/${job.id}/crew`}>
        {tr("job.assign")}
      </Button>
    );
  }
  if (toAnswer(job)) {
    return (
      <AskButton
        of="job.answer_leave"
        id={job.id}
        fields={["leave_answer"]}
        weight="primary"
        icon={MessageSquareReply}
      />
    );
  }
  return <CloseButton id={job.id} />;
}

function Side({ job }: { job: Shown<"job"> }) {
  const mayChange = useMove("job.reassign", job.id)?.allowed;
  return (
    <>
      <JobClocks jobId={job.id} />
      <JobCrew jobId={job.id} />
      <Unqualified job={job} />
      {job.state === "opened" && job.decline_reason && (
        <p class="rounded-box border border-warning bg-warning/10 p-4">
          {t("job.declined_because", { reason: job.decline_reason })}
        </p>
      )}
      {mayChange && (
        <Button icon={UserCog} href={`/desk/jobs/${job.id}/crew`}>
          {tr("job.reassign")}
        </Button>
      )}
      <AnswersCard job={job} />
      {job.number && (
        <div class="-mx-3">
          <PaperLink href={`/api/jobs/${job.id}/sheet.pdf`} label={t("job.print")} />
          <div class="px-3 text-sm">
            <PrintedSo entity="job" id={job.id} />
          </div>
        </div>
      )}
    </>
  );
}
