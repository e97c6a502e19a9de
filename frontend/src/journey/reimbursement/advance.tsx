/** One cash advance: how far it is and what was decided. */
import type { ScreenProps } from "../../shell/route";
import { currentActor, type Shown, useRow } from "../../store";
import {
  Card,
  KeyValue,
  List,
  ListRow,
  Money,
  NotAllowed,
  NotFound,
  Page,
  RowMark,
  StateChip,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { useJobName, usePersonName } from "./facts";
import { TakeUp, Withdraw } from "./thinking-better";
import { ADVANCE_TONES } from "./tones";
import { t } from "./words";

export default function Advance({ params }: ScreenProps) {
  const one = useRow("cash_advance", params.id);
  if (!one) return <NotFound />;
  if (one.engineer_id && one.engineer_id !== currentActor.value.id) return <NotAllowed />;
  return (
    <Page
      title={one.number ? `${tr("entity.cash_advance")} ${one.number}` : tr("entity.cash_advance")}
      back="/expenses"
      sub={
        <>
          <StateChip entity="cash_advance" id={one.id} tones={ADVANCE_TONES} />
          <RowMark entity="cash_advance" id={one.id} />
        </>
      }
      action={one.state === "withdrawn" && <TakeUp of="cash_advance" id={one.id} />}
    >
      <Card>
        <p class="text-3xl font-semibold tabular-nums">
          <Money fen={one.amount_fen} />
        </p>
        <p class="mt-1 text-lg whitespace-pre-wrap">{one.purpose}</p>
      </Card>
      <p class="px-1 text-lg">{t(`advance.${one.state}`, { decision: one.decision })}</p>
      <Facts one={one} />
      <Withdraw of="cash_advance" id={one.id} />
    </Page>
  );
}

function Facts({ one }: { one: Shown<"cash_advance"> }) {
  const decider = usePersonName(one.decided_by_id);
  const job = useJobName(one.job_id);
  const facts = [
    [
      tr("cash_advance.field.decided_by_id"),
      [decider, dateTimeText(one.decided_at)].filter(Boolean).join(" · "),
    ],
    [tr("cash_advance.field.decision"), one.state === "refused" ? null : one.decision],
    [tr("cash_advance.field.paid_at"), dateTimeText(one.paid_at)],
    [
      tr("cash_advance.field.settled_fen"),
      one.settled_fen !== null && <Money fen={one.settled_fen} />,
    ],
  ] as const;
  return (
    <>
      {facts.some(([, value]) => value) && (
        <Card>
          <KeyValue facts={facts.map(([name, value]) => [name, value || null])} />
        </Card>
      )}
      {one.job_id && (
        <List>
          <ListRow href={`/jobs/${one.job_id}`} title={t("advance.job", { job })} />
        </List>
      )}
    </>
  );
}
