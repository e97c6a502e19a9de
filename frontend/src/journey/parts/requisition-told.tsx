/** A requisition that was sent: in plain words how far it is, line by line what was approved, cut, sent and received. */

import { useSignal } from "@preact/signals";
import { PackageCheck, Undo2 } from "lucide";
import { type Shown, useMoves } from "../../store";
import {
  Button,
  Card,
  KeyValue,
  List,
  ListRow,
  MoveButton,
  Page,
  RowMark,
  StateChip,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { Acknowledge } from "./acknowledge";
import { useJobName, useLines, usePersonName } from "./facts";
import { underWay } from "./line-way";
import { ToldLine } from "./told-line";
import { REQUISITION_TONES } from "./tones";
import { t } from "./words";

export function RequisitionTold({ row }: { row: Shown<"requisition"> }) {
  const receiving = useSignal(false);
  const lines = useLines(row.id);
  return (
    <Page
      title={row.number ?? t("told.unnumbered")}
      back="/parts?show=requisitions"
      sub={
        <>
          <StateChip entity="requisition" id={row.id} tones={REQUISITION_TONES} />
          <RowMark entity="requisition" id={row.id} />
        </>
      }
      action={
        <Receive
          row={row}
          waiting={underWay(lines)}
          ask={() => {
            receiving.value = true;
          }}
        />
      }
    >
      <p class="px-1 text-lg">{sentence(row)}</p>
      <Card title={t("draft.lines", { n: lines.length })} flush>
        <ul class="divide-y divide-line border-t border-line">
          {lines.map((line) => (
            <ToldLine key={line.id} line={line} withdrawn={row.state === "withdrawn"} />
          ))}
        </ul>
      </Card>
      <Facts row={row} />
      <MoveButton of="requisition.withdraw" id={row.id} weight="quiet" icon={Undo2} />
      <Acknowledge
        id={row.id}
        lines={lines}
        open={receiving.value}
        close={() => {
          receiving.value = false;
        }}
      />
    </Page>
  );
}

/** The state as one would say it. */
function sentence(row: Shown<"requisition">): string {
  const waitsForAnswer = row._requested === true;
  switch (row.state) {
    case "submitted":
      return waitsForAnswer ? t("told.unsent") : t("told.submitted");
    case "approved":
      return t("told.approved");
    case "refused":
      return t("told.refused", { decision: row.decision });
    case "partly_issued":
    case "issued":
      if (waitsForAnswer) return t("told.receipt_unsent");
      return t(row.state === "issued" ? "told.issued" : "told.partly_issued");
    case "received":
      return t("told.received");
    default:
      return t("told.withdrawn");
  }
}

interface ReceiveProps {
  row: Shown<"requisition">;
  waiting: number;
  ask: () => void;
}

/** Only while something is on its way, and not again before the office has heard of the last receipt. */
function Receive({ row, waiting, ask }: ReceiveProps) {
  const { acknowledge } = useMoves("requisition", row.id);
  if (waiting === 0 || row._requested || !acknowledge?.allowed) return null;
  return (
    <Button weight="primary" icon={PackageCheck} wide onClick={ask}>
      {t("told.receive", { n: waiting })}
    </Button>
  );
}

function Facts({ row }: { row: Shown<"requisition"> }) {
  const job = useJobName(row.job_id);
  const decider = usePersonName(row.decided_by_id);
  const decided = [decider, dateTimeText(row.decided_at)].filter(Boolean).join(" · ");
  return (
    <>
      {row.job_id && (
        <List>
          <ListRow href={`/jobs/${row.job_id}`} title={t("told.for_job", { job })} />
        </List>
      )}
      <Card>
        <KeyValue
          facts={[
            [tr("requisition.field.purpose"), tr(`requisition.choice.purpose.${row.purpose}`)],
            [tr("requisition.field.proposal"), row.proposal],
            [tr("requisition.field.needed_by"), dateTimeText(row.needed_by)],
            [tr("requisition.field.submitted_at"), dateTimeText(row.submitted_at)],
            [tr("requisition.field.decided_by_id"), decided],
            [tr("requisition.field.decision"), row.decision],
            [tr("requisition.field.issued_at"), dateTimeText(row.issued_at)],
            [tr("requisition.field.waybill"), row.waybill],
            [tr("requisition.field.received_at"), dateTimeText(row.received_at)],
          ]}
        />
      </Card>
    </>
  );
}
