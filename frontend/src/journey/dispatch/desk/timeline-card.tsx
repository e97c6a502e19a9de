/** Everything that happened to a job, newest first. */
import { clock } from "../../../kernel/clock";
import { type Shown, useRow, useRows } from "../../../store";
import { Card } from "../../../ui";
import { dateTimeText, tr } from "../../../words";
import { nameOf } from "./about";
import { type Happened, timeline } from "./timeline";
import { t as tHappened } from "./timeline.words";
import { t } from "./words";

export function TimelineCard({ job }: { job: Shown<"job"> }) {
  const happened = timeline(
    {
      job,
      call: useRow("call_entry", job.call_entry_id),
      assignments: useRows("assignment", { job_id: job.id }),
      clocks: useRows("service_clock", { job_id: job.id }),
      reports: useRows("report", { job_id: job.id }),
      escalations: useRows("escalation", { job_id: job.id }),
    },
    new Date(clock.serverNow()).toISOString(),
  ).reverse();
  return (
    <Card title={t("job.timeline")}>
      <ol class="flex flex-col border-l-2 border-line pl-4">
        {happened.map((one) => (
          <Event key={one.key} one={one} />
        ))}
      </ol>
    </Card>
  );
}

const BAD = ["breached", "cancelled", "taken_off", "report_returned"];

function Event({ one }: { one: Happened }) {
  const more =
    one.what === "breached" ? tr(`service_clock.choice.kind.${one.more}`) : (one.more ?? "");
  const name = one.person ? nameOf(one.person) : "";
  const dot = BAD.includes(one.what) ? "bg-error" : "bg-primary";
  return (
    <li class="relative flex flex-wrap gap-x-3 py-1.5">
      <span class={`absolute top-3.5 -left-[1.4rem] size-2.5 rounded-full ${dot}`} />
      <span class="min-w-28 text-sm leading-6 text-ink-soft tabular-nums">
        {dateTimeText(one.at)}
      </span>
      <span class="min-w-0 flex-[1_1_9rem]">
        <span class="font-medium">{tHappened(`happened.${one.what}`)}</span>
        {name && <span> · {name}</span>}
        {more && <span class="line-clamp-3 text-ink-soft">{more}</span>}
      </span>
    </li>
  );
}
