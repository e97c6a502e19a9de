/** What is done with a complaint: the next thing at the foot, the others at the side. */
import { useSignal } from "@preact/signals";
import { Check, Gavel, MessageCircleHeart, RotateCcw, UserCheck } from "lucide";
import { type Shown, useRows } from "../../../store";
import { Button, commandForm, MoveButton, type Option, Picker, Sheet, told } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { localName, tr } from "../../../words";
import { t } from "../words";
import type { Next } from "./next";

interface MoveProps {
  one: Shown<"complaint">;
  weight: "primary" | "plain";
}

const Handle = ({ one, weight }: MoveProps) => (
  <AskButton of="complaint.handle" id={one.id} fields={["measure"]} weight={weight} icon={Check} />
);
const HearVerdict = ({ one, weight }: MoveProps) => (
  <AskButton
    of="complaint.hear_verdict"
    id={one.id}
    fields={["verdict"]}
    weight={weight}
    icon={MessageCircleHeart}
  />
);
const Judge = ({ one, weight }: MoveProps) => (
  <AskButton
    of="complaint.judge"
    id={one.id}
    fields={["justified", "root_cause", "prevention"]}
    weight={weight}
    icon={Gavel}
  />
);
const Reopen = ({ one, weight }: MoveProps) => (
  <MoveButton
    of="complaint.reopen"
    id={one.id}
    weight={weight}
    icon={RotateCcw}
    onSent={(sent) => void told(sent)}
  />
);
const Close = ({ one, weight }: MoveProps) => (
  <MoveButton
    of="complaint.close"
    id={one.id}
    weight={weight}
    icon={Check}
    onSent={(sent) => void told(sent)}
  />
);

const MOVES = {
  assign: Assign,
  handle: Handle,
  hear_verdict: HearVerdict,
  reopen: Reopen,
  judge: Judge,
  close: Close,
};
const AT_SIDE = ["assign", "hear_verdict", "judge", "reopen"] as const;

export function Primary({ one, next }: { one: Shown<"complaint">; next: Exclude<Next, "none"> }) {
  const Move = MOVES[next];
  return (
    <div class="flex flex-col gap-1.5">
      <p class="text-center text-sm text-ink-soft">{t(`complaint.next.${next}`)}</p>
      <Move one={one} weight="primary" />
    </div>
  );
}

/** What can be done beside the next thing: another owner, another verdict or judgement, another round. */
export function OtherMoves({ one, next }: { one: Shown<"complaint">; next: Next }) {
  const beside = AT_SIDE.filter(
    (name) =>
      name !== next &&
      (name !== "judge" || one.justified !== null) &&
      (name !== "reopen" || one.verdict === "not_satisfied") &&
      (name !== "hear_verdict" || one.verdict !== null),
  );
  return (
    <div class="flex flex-col gap-2">
      {beside.map((name) => {
        const Move = MOVES[name];
        return <Move key={name} one={one} weight="plain" />;
      })}
    </div>
  );
}

function Assign({ one, weight }: MoveProps) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <MoveButton
        of="complaint.assign"
        id={one.id}
        weight={weight}
        icon={UserCheck}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={t("complaint.choose_owner")} onClose={close}>
        <OwnerForm one={one} close={close} />
      </Sheet>
    </>
  );
}

function OwnerForm({ one, close }: { one: Shown<"complaint">; close: () => void }) {
  const form = commandForm("complaint.assign", one.id);
  return (
    <div class="flex flex-col gap-5">
      <Picker of={form.bind("owner_id")} options={() => owners(one)} />
      <Button
        weight="primary"
        icon={UserCheck}
        wide
        disabled={form.incomplete}
        onClick={() => {
          void told(form.submit(one.id));
          close();
        }}
      >
        {tr("complaint.assign")}
      </Button>
    </div>
  );
}

/** Active people of the office who did not work on the job. */
function owners(one: Shown<"complaint">): Option[] {
  const involved = new Set(
    useRows("assignment", { job_id: one.job_id ?? "" }).map((assignment) => assignment.engineer_id),
  );
  return useRows("person")
    .filter(
      (person) =>
        person.active &&
        !involved.has(person.id) &&
        person.roles?.some((role) => role !== "engineer"),
    )
    .map((person) => ({
      id: person.id,
      title: localName(person.name_zh, person.name_en),
      sub: person.employee_no,
      find: [person.employee_no, person.name_en, person.name_zh],
    }));
}
