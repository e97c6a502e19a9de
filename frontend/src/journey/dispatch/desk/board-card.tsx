/** One job on the board: whose, what, who goes, and how long there is left. */
import { Building2, TriangleAlert, User, UserPlus } from "lucide";
import { type Shown, useRows } from "../../../store";
import { Badge, Countdown, RowMark } from "../../../ui";
import { Icon } from "../../../ui/icon";
import { dateTimeText, listText, tr } from "../../../words";
import { PRIORITY_TONES } from "../tones";
import type { About } from "./about";
import { t } from "./words";

export function BoardCard({ job, about }: { job: Shown<"job">; about: About }) {
  const priority = job.priority ?? "normal";
  const edge =
    priority === "stranded"
      ? "border-l-error"
      : priority === "urgent"
        ? "border-l-warning"
        : "border-l-line";
  return (
    <a
      href={`/desk/jobs/${job.id}`}
      data-card
      class={`flex flex-col gap-1.5 rounded-field border border-l-4 border-line bg-base-100 p-3 lg:p-2.5 hover:border-primary ${edge}`}
    >
      <span class="flex flex-wrap items-center justify-between gap-x-2">
        <span class="text-sm text-ink-soft tabular-nums">{job.number ?? t("job.unnumbered")}</span>
        {priority !== "normal" && (
          <Badge tone={PRIORITY_TONES[priority]}>{tr(`job.choice.priority.${priority}`)}</Badge>
        )}
      </span>
      <span class="flex flex-wrap gap-x-2">
        <span class="font-semibold whitespace-nowrap">
          {about.vehicle?.plate ?? about.vehicle?.vin}
        </span>
        <span class="text-ink-soft wrap-break-word">
          {job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`)}
        </span>
      </span>
      <span class="line-clamp-2 text-sm">{job.reported}</span>
      <Line icon={Building2}>{about.customer?.name ?? ""}</Line>
      {about.names.length > 0 ? (
        <Line icon={User}>{listText(about.names)}</Line>
      ) : (
        job.state === "opened" && <Line icon={UserPlus}>{t("card.nobody")}</Line>
      )}
      {job.appointment_from && !job.arrived_at && (
        <span class="text-sm text-ink-soft">
          {t("card.appointment", { at: dateTimeText(job.appointment_from) })}
        </span>
      )}
      <Marks job={job} about={about} />
    </a>
  );
}

const Line = ({ icon, children }: { icon: typeof User; children: string }) => (
  <span class="flex items-start gap-1.5 text-sm text-ink-soft">
    <Icon of={icon} class="mt-0.5 size-4" />
    <span class="min-w-0">{children}</span>
  </span>
);

function Marks({ job, about }: { job: Shown<"job">; about: About }) {
  const asked = useRows("escalation", { job_id: job.id }).some((one) => one.state === "waiting");
  const toAnswer = Boolean(job.left_at) && !job.leave_answered_at && job.state !== "closed";
  return (
    <span class="flex flex-wrap items-center gap-x-3 gap-y-1">
      {job.state !== "closed" && <Countdown due={about.due} />}
      {about.unexplained && (
        <span class="inline-flex items-center gap-1 text-sm font-medium text-error">
          <Icon of={TriangleAlert} class="size-4" />
          {t("card.unexplained")}
        </span>
      )}
      {asked && <Badge tone="wait">{t("card.asked")}</Badge>}
      {toAnswer && <Badge tone="wait">{t("card.leave_unanswered")}</Badge>}
      {job.rework_of_id && <Badge tone="bad">{t("card.rework")}</Badge>}
      <RowMark entity="job" id={job.id} />
    </span>
  );
}
