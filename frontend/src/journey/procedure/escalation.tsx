/** A question as who asked it sees it: the answer, what headquarters wants to know, a decision told by phone. */
import { useSignal } from "@preact/signals";
import { Phone, Send, Undo2 } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { type Shown, useRow, useRows } from "../../store";
import {
  Button,
  Card,
  commandForm,
  Field,
  List,
  ListRow,
  MoveButton,
  NotFound,
  type Option,
  Page,
  Picker,
  RowMark,
  Sheet,
  StateChip,
  useMove,
} from "../../ui";
import { localName, tr } from "../../words";
import { t } from "./escalation.words";
import { ESCALATION_TONES, EscalationFacts } from "./escalation-facts";

export default function Escalation({ params }: ScreenProps) {
  const one = useRow("escalation", params.id);
  const mayAnswer = useMove("escalation.answer", params.id ?? "")?.allowed ?? false;
  const job = useRow("job", one?.job_id);
  if (!one) return <NotFound />;
  return (
    <Page
      title={t("escalation.title", { kind: tr(`escalation.choice.kind.${one.kind}`) })}
      back={`/jobs/${one.job_id}/escalations`}
      sub={
        <>
          <StateChip entity="escalation" id={one.id} tones={ESCALATION_TONES} />
          <span>{job?.number}</span>
          <RowMark entity="escalation" id={one.id} />
        </>
      }
      action={mayAnswer && <SendAnswer id={one.id} />}
    >
      {mayAnswer && <Asked one={one} />}
      <EscalationFacts one={one} />
      <ByPhone id={one.id} />
      <Withdraw id={one.id} />
      <List>
        <ListRow href={`/jobs/${one.job_id}`} title={t("escalation.job")} sub={job?.number} />
      </List>
    </Page>
  );
}

const answerForm = (id: string) => commandForm("escalation.answer", id);

const Asked = ({ one }: { one: Shown<"escalation"> }) => (
  <Card title={t("escalation.answer_title")}>
    <p class="mb-4 text-lg leading-relaxed">{one.question}</p>
    <Field of={answerForm(one.id).bind("answer")} />
  </Card>
);

function SendAnswer({ id }: { id: string }) {
  const form = answerForm(id);
  return (
    <Button
      weight="primary"
      icon={Send}
      wide
      disabled={form.incomplete}
      onClick={() => form.submit(id)}
    >
      {t("escalation.send_answer")}
    </Button>
  );
}

/** A supervisor decided on the phone: written down as such, to be confirmed later. */
function ByPhone({ id }: { id: string }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <MoveButton
        of="escalation.enter_phone_decision"
        id={id}
        weight="plain"
        icon={Phone}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={t("escalation.phone_title")} onClose={close}>
        <PhoneDecision id={id} close={close} />
      </Sheet>
    </>
  );
}

function PhoneDecision({ id, close }: { id: string; close: () => void }) {
  const form = commandForm("escalation.enter_phone_decision", id);
  const supervisors = useRows(
    "person",
    (person) => person.active !== false && (person.roles ?? []).includes("supervisor"),
  );
  const options = (): Option[] =>
    supervisors.map((person) => ({
      id: person.id,
      title: localName(person.name_zh, person.name_en),
      sub: person.employee_no,
      find: [person.name_zh, person.name_en, person.employee_no],
    }));
  const send = () => {
    form.submit(id);
    close();
  };
  return (
    <div class="flex flex-col gap-4">
      <p class="text-ink-soft">{t("escalation.phone_lead")}</p>
      <Picker of={form.bind("phone_decider_id")} options={options} />
      <Field of={form.bind("decision")} />
      <Button weight="primary" wide disabled={form.incomplete} onClick={send}>
        {t("escalation.phone_send")}
      </Button>
    </div>
  );
}

function Withdraw({ id }: { id: string }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <MoveButton
        of="escalation.withdraw"
        id={id}
        weight="quiet"
        icon={Undo2}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={tr("escalation.withdraw")} onClose={close}>
        <p class="mb-4 text-ink-soft">{t("escalation.withdraw_lead")}</p>
        <MoveButton of="escalation.withdraw" id={id} weight="danger" onSent={close} />
      </Sheet>
    </>
  );
}
