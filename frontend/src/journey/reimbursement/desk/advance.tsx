/** One advance: approve or refuse it, hand the money out, take it back unused. */
import { Banknote, CircleCheck, CircleX, Undo2 } from "lucide";
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useMoves, useRow, useRows } from "../../../store";
import {
  Card,
  DateTime,
  KeyValue,
  List,
  ListRow,
  Money,
  MoveButton,
  NotFound,
  Page,
  RowMark,
  StateChip,
} from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useDecide, useOnward } from "../../../ui/desk/onward";
import { Split } from "../../../ui/desk/split";
import { tr } from "../../../words";
import { useJobName, usePersonName } from "../facts";
import { ADVANCE_TONES } from "../tones";
import { t } from "./words";

export default function Advance({ params }: ScreenProps) {
  const row = useRow("cash_advance", params.id);
  return row ? <Desk row={row} /> : <NotFound />;
}

function Desk({ row }: { row: Shown<"cash_advance"> }) {
  const who = usePersonName(row.engineer_id);
  const job = useJobName(row.job_id);
  return (
    <Page
      title={t("advance.of", { name: who })}
      back="/desk/expenses?show=advances"
      wide
      sub={
        <>
          <span>{row.number}</span>
          <StateChip entity="cash_advance" id={row.id} tones={ADVANCE_TONES} />
          <RowMark entity="cash_advance" id={row.id} />
        </>
      }
      action={<Decide row={row} />}
    >
      <Split side={<Open row={row} />}>
        <Card>
          <p class="mb-4 text-3xl font-semibold">
            <Money fen={row.amount_fen} />
          </p>
          <Facts row={row} job={job} />
        </Card>
      </Split>
    </Page>
  );
}

function Decide({ row }: { row: Shown<"cash_advance"> }) {
  const moves = useMoves("cash_advance", row.id);
  const stay = () => undefined;
  const onward = useOnward(stay);
  const decide = useDecide(stay);
  if (row.state === "requested" && !/wrong_role$/.test(moves.approve?.why ?? "")) {
    return (
      <>
        <AskButton
          of="cash_advance.refuse"
          id={row.id}
          fields={["decision"]}
          icon={CircleX}
          hotkey="r"
          onSent={onward}
        />
        <MoveButton
          of="cash_advance.approve"
          id={row.id}
          icon={CircleCheck}
          hotkey="a"
          onAsk={() =>
            decide({
              type: "cash_advance.approve",
              row: row.id,
              args: {},
              said: t("advance.approved", { number: row.number }),
            })
          }
        />
      </>
    );
  }
  return (
    <>
      <MoveButton
        of="cash_advance.pay"
        id={row.id}
        icon={Banknote}
        hotkey="a"
        onAsk={() =>
          decide({
            type: "cash_advance.pay",
            row: row.id,
            args: {},
            said: t("advance.paid", { number: row.number }),
          })
        }
      />
      <AskButton of="cash_advance.settle" id={row.id} fields={["settlement"]} icon={Undo2} />
    </>
  );
}

function Facts({ row, job }: { row: Shown<"cash_advance">; job: string }) {
  const field = (name: string) => tr(`cash_advance.field.${name}`);
  const decider = usePersonName(row.decided_by_id);
  const payer = usePersonName(row.paid_by_id);
  return (
    <KeyValue
      facts={[
        [field("purpose"), row.purpose],
        [field("job_id"), job],
        [t("advances.asked"), <DateTime key="asked" at={row.created_at} />],
        [field("decided_by_id"), decider],
        [field("decided_at"), row.decided_at && <DateTime at={row.decided_at} />],
        [field("decision"), row.decision],
        [field("paid_by_id"), payer],
        [field("paid_at"), row.paid_at && <DateTime at={row.paid_at} />],
        [field("settled_fen"), row.settled_fen === null ? null : <Money fen={row.settled_fen} />],
        [field("settlement"), row.settlement],
      ]}
    />
  );
}

/** What else the same engineer holds unsettled: it matters before handing out more. */
function Open({ row }: { row: Shown<"cash_advance"> }) {
  const others = useRows("cash_advance", { engineer_id: row.engineer_id }).filter(
    (one) => one.id !== row.id && (one.state === "paid" || one.state === "approved"),
  );
  return (
    <section class="flex flex-col gap-2" aria-label={t("advance.others")}>
      <h2 class="px-1 text-lg">{t("advance.others")}</h2>
      {others.length === 0 ? (
        <p class="px-1 text-ink-soft">{t("advance.no_others")}</p>
      ) : (
        <List>
          {others.map((one) => (
            <ListRow
              key={one.id}
              href={`/desk/advances/${one.id}`}
              title={<Money fen={one.amount_fen} />}
              sub={one.purpose}
              end={<StateChip entity="cash_advance" id={one.id} tones={ADVANCE_TONES} />}
            />
          ))}
        </List>
      )}
    </section>
  );
}
