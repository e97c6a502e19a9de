/** What is done with a complaint: the next thing at the foot, the others at the side. */
import { useSignal } from "@preact/signals";
import { Check, Gavel, MessageCircleHeart, RotateCcw, User, UserCheck } from "lucide";
import { type Shown, send, useRows } from "../../../store";
import { Empty, List, ListRow, MoveButton, matches, SearchBox, Sheet, told } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useOnward } from "../../../ui/desk/onward";
import { localName } from "../../../words";
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
    hotkey="a"
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
        hotkey="a"
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={t("complaint.choose_owner")} onClose={close}>
        <Owners one={one} close={close} />
      </Sheet>
    </>
  );
}

/** One tap on a name assigns. */
function Owners({ one, close }: { one: Shown<"complaint">; close: () => void }) {
  const question = useSignal("");
  const onward = useOnward(() => undefined);
  const found = owners(one).filter((person) =>
    matches(question.value, [person.name_zh, person.name_en, person.employee_no]),
  );
  const assign = (owner_id: string) => {
    void told(send("complaint.assign", one.id, { owner_id }));
    close();
    onward();
  };
  return (
    <div class="flex min-h-[50dvh] flex-col gap-3">
      <SearchBox of={question} />
      {found.length === 0 ? (
        <Empty title={t("complaints.none_found")} />
      ) : (
        <List>
          {found.map((person) => (
            <ListRow
              key={person.id}
              icon={person.id === one.owner_id ? UserCheck : User}
              title={localName(person.name_zh, person.name_en)}
              sub={person.employee_no}
              onClick={() => assign(person.id)}
            />
          ))}
        </List>
      )}
    </div>
  );
}

/** Active people of the office who did not work on the job. */
function owners(one: Shown<"complaint">): Shown<"person">[] {
  const involved = new Set(
    useRows("assignment", { job_id: one.job_id ?? "" }).map((assignment) => assignment.engineer_id),
  );
  return useRows(
    "person",
    (person) =>
      person.active === true &&
      !involved.has(person.id) &&
      Boolean(person.roles?.some((role) => role !== "engineer")),
    (a, b) => a.employee_no.localeCompare(b.employee_no),
  );
}
