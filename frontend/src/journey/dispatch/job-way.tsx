/** How far the job has come, each place a tap away. */
import { Check } from "lucide";
import type { Shown } from "../../store";
import { Card } from "../../ui";
import { Icon } from "../../ui/icon";
import { useReportState, useSheet } from "./facts";
import { type Milestone, milestoneHere, milestones } from "./next";
import { t } from "./words";

export function JobWay({ job }: { job: Shown<"job"> }) {
  const sheet = useSheet(job.id);
  const report = useReportState(job.id);
  const way = milestones(job.id, job, sheet, report);
  const done = way.filter((one) => one.done).length;
  const here = milestoneHere(way);
  const reachable = job.state !== "dispatched";
  return (
    <Card
      title={t("job.way")}
      aside={
        <span class="text-ink-soft tabular-nums">
          {t("job.way.count", { done, all: way.length })}
        </span>
      }
    >
      <ol class="grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-x-4">
        {way.map((one) => (
          <Place key={one.key} one={one} here={one.key === here} reachable={reachable} />
        ))}
      </ol>
    </Card>
  );
}

interface PlaceProps {
  one: Milestone;
  here: boolean;
  reachable: boolean;
}

function Place({ one, here, reachable }: PlaceProps) {
  const dot = one.done
    ? "bg-success text-success-content"
    : here
      ? "bg-primary"
      : "border-2 border-edge";
  const body = (
    <>
      <span class={`grid size-6 shrink-0 place-items-center rounded-full ${dot}`}>
        {one.done && <Icon of={Check} class="size-4" />}
      </span>
      <span class={here ? "font-semibold" : one.done ? "" : "text-ink-soft"}>
        {t(`job.way.${one.key}` as "job.way.accept")}
      </span>
    </>
  );
  const look = "flex min-h-12 items-center gap-2.5";
  return (
    <li aria-current={here ? "step" : undefined}>
      {one.href && reachable ? (
        <a href={one.href} class={look}>
          {body}
        </a>
      ) : (
        <span class={look}>{body}</span>
      )}
    </li>
  );
}
