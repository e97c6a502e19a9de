/** The questions of a follow-up call, kept as a draft at each tap, so that an interrupted call loses nothing. */
import { Check } from "lucide";
import {
  Button,
  Card,
  commandForm,
  TagsField,
  TextField,
  toast,
  told,
  YesNoField,
} from "../../../ui";
import { t } from "../words";
import { ScoreField } from "./score-field";

const ITEMS = ["reception", "quality", "timeliness", "attitude", "explanation"] as const;

const answerForm = (id: string) => commandForm("follow_up.answer", id);

export function AnswerForm({ id }: { id: string }) {
  const form = answerForm(id);
  const say = (name: string) => (n: number) => t("call.score_of", { name, n });
  return (
    <>
      <Card title={t("call.scores")}>
        <div class="grid gap-x-8 gap-y-5 xl:grid-cols-2">
          <Score form={form} name="overall" needed say={say} />
          {ITEMS.map((name) => (
            <Score key={name} form={form} name={name} say={say} />
          ))}
        </div>
      </Card>
      <Card>
        <div class="flex flex-col gap-5">
          <ScoreField
            of={form.bind("recommend")}
            from={0}
            to={10}
            say={(n) => t("call.recommend_of", { n })}
          />
          <TagsField of={form.bind("dissatisfied_with")} />
          <TextField of={form.bind("words")} long />
          <YesNoField of={form.bind("complained")} needed />
        </div>
      </Card>
    </>
  );
}

interface ScoreProps {
  form: ReturnType<typeof answerForm>;
  name: (typeof ITEMS)[number] | "overall";
  needed?: boolean;
  say: (name: string) => (n: number) => string;
}

function Score({ form, name, needed = false, say }: ScoreProps) {
  const of = form.bind(name);
  return <ScoreField of={of} from={1} to={5} needed={needed} say={say(of.label)} />;
}

export function SaveAnswers({ id }: { id: string }) {
  const form = answerForm(id);
  const save = () => {
    const sent = form.submit(id);
    void told(sent).then((taken) => taken && toast(t("call.saved")));
  };
  return (
    <div class="flex flex-col gap-1.5">
      {form.incomplete && <p class="text-center text-sm text-ink-soft">{t("call.needs")}</p>}
      <Button weight="primary" icon={Check} wide disabled={form.incomplete} onClick={save}>
        {t("follow_up.answer")}
      </Button>
    </div>
  );
}
