/**
 * What the four step screens share: the bar of steps, the way back, what may be written, the end of the step at the foot.
 */
import { MessageCircleQuestionMark } from "lucide";
import type { ComponentChildren } from "preact";
import { type Shown, useRow, useRows, useWriting } from "../../store";
import { Badge, NotFound, Page, RowMark, SavedMark, StepBar } from "../../ui";
import { Icon } from "../../ui/icon";
import { tr } from "../../words";
import { FinishStep } from "./finish-step";
import { placeOf, STEPS, type StepName } from "./steps";
import { t } from "./words";

export interface StepProps {
  job: Shown<"job">;
  sheet: Shown<"sheet">;
  /** The sheet may not be written now: signed, or somebody else's. */
  locked: boolean;
}

interface FrameProps {
  jobId: string;
  step: StepName;
  children: (given: StepProps) => ComponentChildren;
}

export function StepFrame({ jobId, step, children }: FrameProps) {
  const job = useRow("job", jobId);
  const sheet = useRows("sheet", { job_id: jobId })[0];
  const writing = useWriting("sheet", sheet?.id);
  if (!job || !sheet) return <NotFound />;
  const locked = !writing.allowed;
  return (
    <>
      <StepBar
        label={t("steps.label")}
        here={step}
        steps={STEPS.map((key) => ({
          key,
          label: t(`steps.${key}`),
          href: `/jobs/${jobId}/${key}`,
          done: placeOf(key, sheet.state) === "behind",
        }))}
      />
      <Page
        title={t(`steps.title.${step}`)}
        back={`/jobs/${jobId}`}
        sub={<Sub job={job} sheetId={sheet.id} locked={locked} />}
        aside={!locked && <Ask jobId={jobId} step={step} />}
        action={<FinishStep jobId={jobId} sheetId={sheet.id} step={step} />}
      >
        {locked && writing.why && (
          <p class="rounded-box bg-info/12 px-4 py-3 font-medium text-info">
            {t("steps.locked", { why: tr(writing.why) })}
          </p>
        )}
        {children({ job, sheet, locked })}
      </Page>
    </>
  );
}

const OPEN = ["waiting", "asked"];

function Sub({ job, sheetId, locked }: { job: Shown<"job">; sheetId: string; locked: boolean }) {
  const vehicle = useRow("vehicle", job.vehicle_id);
  const waits = useRows("escalation", { job_id: job.id }).some((one) => OPEN.includes(one.state));
  return (
    <>
      <span class="tabular-nums">{vehicle?.plate ?? job.number}</span>
      {!locked && <SavedMark />}
      <RowMark entity="sheet" id={sheetId} />
      {waits && (
        <a href={`/jobs/${job.id}/escalations`}>
          <Badge tone="wait">{t("steps.waiting")}</Badge>
        </a>
      )}
    </>
  );
}

const Ask = ({ jobId, step }: { jobId: string; step: StepName }) => (
  <a
    href={`/jobs/${jobId}/escalate?step=${step}`}
    class="flex min-h-12 min-w-12 flex-col items-center justify-center px-1 text-sm font-medium text-primary"
  >
    <Icon of={MessageCircleQuestionMark} class="size-6" />
    {t("steps.ask")}
  </a>
);
