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
  Sheet,
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
  const coming = useComing(row, lines);
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
        coming > 0 && (
          <Button
            weight="primary"
            icon={PackageCheck}
            wide
            onClick={() => {
              receiving.value = true;
            }}
          >
            {t("told.receive", { n: coming })}
          </Button>
        )
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
      <Withdraw id={row.id} />
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

/** Pieces to be received now: none while the office has not heard of the last receipt. */
function useComing(row: Shown<"requisition">, lines: readonly Shown<"requisition_line">[]): number {
  const { acknowledge } = useMoves("requisition", row.id);
  return row._requested || !acknowledge?.allowed ? 0 : underWay(lines);
}

/** A withdrawal can't be taken back, so it asks. */
function Withdraw({ id }: { id: string }) {
  const asking = useSignal(false);
  const ask = (open: boolean) => () => {
    asking.value = open;
  };
  return (
    <>
      <MoveButton of="requisition.withdraw" id={id} weight="quiet" icon={Undo2} onAsk={ask(true)} />
      <Sheet open={asking.value} title={t("told.withdraw")} onClose={ask(false)}>
        <p class="mb-4 text-ink-soft">{t("told.withdraw_lead")}</p>
        <MoveButton
          of="requisition.withdraw"
          id={id}
          weight="danger"
          icon={Undo2}
          label={t("told.withdraw_sure")}
          onSent={ask(false)}
        />
      </Sheet>
    </>
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
