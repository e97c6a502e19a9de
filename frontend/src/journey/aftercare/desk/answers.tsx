/** What the customer said, after the call. */
import type { Shown } from "../../../store";
import { Card, DateTime, KeyValue } from "../../../ui";
import { listText, tr } from "../../../words";
import { t } from "../words";
import { nameOf } from "./about";

const ITEMS = ["overall", "reception", "quality", "timeliness", "attitude", "explanation"] as const;
const MOST = 5;

export function Answers({ call }: { call: Shown<"follow_up"> }) {
  const asked = ITEMS.filter((name) => call[name] !== null);
  if (call.state !== "done") return <Unanswered call={call} />;
  return (
    <Card title={t("call.answers")}>
      <ul class="mb-5 flex flex-col gap-3">
        {asked.map((name) => (
          <li key={name} class="grid grid-cols-[9rem_1fr_2rem] items-center gap-3">
            <span>{tr(`follow_up.field.${name}`)}</span>
            <Bar score={call[name] ?? 0} />
            <span class="text-right font-semibold tabular-nums">{call[name]}</span>
          </li>
        ))}
      </ul>
      <KeyValue
        facts={[
          [tr("follow_up.field.recommend"), call.recommend],
          [
            tr("follow_up.field.dissatisfied_with"),
            listText(
              (call.dissatisfied_with ?? []).map((one) =>
                tr(`follow_up.choice.dissatisfied_with.${one}`),
              ),
            ),
          ],
          [tr("follow_up.field.words"), call.words],
          [tr("follow_up.field.answered_at"), <DateTime key="at" at={call.answered_at} />],
          [
            tr("follow_up.field.called_by_id"),
            call.by_link ? t("call.by_link") : nameOf(call.called_by_id),
          ],
        ]}
      />
    </Card>
  );
}

const Bar = ({ score }: { score: number }) => (
  <svg class="h-3 w-full" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="6" rx="3" class="fill-base-300" />
    <rect
      width={(score / MOST) * 100}
      height="6"
      rx="3"
      class={score <= 2 ? "fill-error" : score === 3 ? "fill-warning" : "fill-primary"}
    />
  </svg>
);

const Unanswered = ({ call }: { call: Shown<"follow_up"> }) => (
  <Card title={tr(`follow_up.state.${call.state}`)}>
    <p>{t("call.tries", { n: call.tries, wanted: call.tries_wanted })}</p>
    {call.last_try && (
      <p class="text-ink-soft">{tr(`follow_up.choice.last_try.${call.last_try}`)}</p>
    )}
  </Card>
);
