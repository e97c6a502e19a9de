/** The decision itself: choose, say why where it is wanted, send; then on to the next question. */
import { useSignal } from "@preact/signals";
import { CircleCheck, CircleHelp, CircleX, PenLine, Send } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type { EscalationRecord } from "../../../contract/records";
import { currentActor, useMoves, useRows } from "../../../store";
import { Button, Card, commandForm, Field, navigate } from "../../../ui";
import { useDecide } from "../../../ui/desk/onward";
import { Icon } from "../../../ui/icon";
import { t } from "../escalation.words";

const ANSWERS = {
  approve: { icon: CircleCheck, arg: "decision", key: "a" },
  change: { icon: PenLine, arg: "decision", key: "c" },
  refuse: { icon: CircleX, arg: "decision", key: "r" },
  ask: { icon: CircleHelp, arg: "question", key: "q" },
  confirm: { icon: CircleCheck, arg: null, key: "a" },
  contest: { icon: CircleX, arg: "decision", key: "r" },
} as const;

type Answer = keyof typeof ANSWERS;

const TO_DECIDE = ["waiting", "told_by_phone"];

/** The next one that this person may decide. */
function useNext(id: string): string | null {
  const me = currentActor.value.id;
  const next = useRows("escalation").find(
    (one) => one.id !== id && TO_DECIDE.includes(one.state) && one.created_by_id !== me,
  );
  return next?.id ?? null;
}

export function Decide({ one }: { one: EscalationRecord }) {
  const moves = useMoves("escalation", one.id);
  const chosen = useSignal<Answer | null>(null);
  const next = useNext(one.id);
  const open = (Object.keys(ANSWERS) as Answer[]).filter((answer) => moves[answer]?.allowed);
  if (open.length === 0) {
    const own = TO_DECIDE.includes(one.state) && one.created_by_id === currentActor.value.id;
    if (own) return <p class="px-1 text-ink-soft">{t("decide.own")}</p>;
    if (!next) return null;
    return (
      <Button weight="primary" wide onClick={() => navigate(`/escalations/${next}`)}>
        {t("decide.next")}
      </Button>
    );
  }
  const answer = chosen.value && open.includes(chosen.value) ? chosen.value : null;
  return (
    <Card title={t("decide.title")}>
      <fieldset class="flex flex-col gap-2">
        <legend class="sr-only">{t("decide.title")}</legend>
        {open.map((one) => (
          <AnswerButton
            key={one}
            answer={one}
            on={one === answer}
            pick={() => {
              chosen.value = one;
            }}
          />
        ))}
      </fieldset>
      {answer && (
        <Words
          id={one.id}
          answer={answer}
          sent={() => navigate(next ? `/escalations/${next}` : "/escalations")}
        />
      )}
    </Card>
  );
}

interface AnswerProps {
  answer: Answer;
  on: boolean;
  pick: () => void;
}

const AnswerButton = ({ answer, on, pick }: AnswerProps) => (
  <label
    data-key={ANSWERS[answer].key}
    class={`flex min-h-14 cursor-pointer items-center gap-3 rounded-field border-2 px-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary ${
      on ? "border-primary bg-primary/10 font-semibold" : "border-edge"
    }`}
  >
    <input class="sr-only" type="radio" name="decision" checked={on} onChange={pick} />
    <Icon of={ANSWERS[answer].icon} class={`size-6 ${on ? "text-primary" : "text-ink-soft"}`} />
    {t(`decide.${answer}`)}
  </label>
);

interface WordsProps {
  id: string;
  answer: Answer;
  sent: () => void;
}

function Words({ id, answer, sent }: WordsProps) {
  const form = commandForm(`escalation.${answer}`, id);
  const { arg } = ANSWERS[answer];
  const decide = useDecide(sent);
  const send = () =>
    decide({
      type: `escalation.${answer}`,
      row: id,
      args: form.values as never,
      said: t("decide.sent"),
      draft: `escalation.${answer}/${id}`,
    });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("textarea,button")?.focus(), [answer]);
  return (
    <div ref={box} class="mt-4 flex flex-col gap-4">
      {arg && <Field of={form.bind(arg)} />}
      <Button weight="primary" icon={Send} wide disabled={form.incomplete} onClick={send}>
        {t("decide.send")}
      </Button>
    </div>
  );
}
