/** Writing a requisition: parts with their quantities, why, by when; kept at each key stroke, sent by one tap. */

import { useSignal } from "@preact/signals";
import { PackagePlus, Send, Trash2 } from "lucide";
import { remove, type Shown, useMoves } from "../../store";
import {
  Blank,
  Button,
  bind,
  Card,
  MomentField,
  MoveButton,
  navigate,
  Page,
  RowMark,
  TextField,
} from "../../ui";
import { tr } from "../../words";
import { AddPart } from "./add-part";
import { DraftLine } from "./draft-line";
import { useJobName, useLines } from "./facts";
import { t } from "./words";

export function RequisitionDraft({ row }: { row: Shown<"requisition"> }) {
  const adding = useSignal(false);
  const lines = useLines(row.id);
  const add = () => {
    adding.value = true;
  };
  return (
    <Page
      title={t("draft.title")}
      back="/parts?show=requisitions"
      sub={<Purpose row={row} />}
      action={<Submit id={row.id} empty={lines.length === 0} add={add} />}
    >
      {lines.length === 0 ? (
        <Blank icon={PackagePlus} title={t("draft.empty")} lead={t("draft.empty_lead")} />
      ) : (
        <Card title={t("draft.lines", { n: lines.length })} flush>
          <ul class="divide-y divide-line border-t border-line">
            {lines.map((line) => (
              <DraftLine key={line.id} line={line} />
            ))}
          </ul>
          <div class="border-t border-line p-3">
            <Button weight="quiet" icon={PackagePlus} wide onClick={add}>
              {t("draft.add")}
            </Button>
          </div>
        </Card>
      )}
      <Card>
        <div class="flex flex-col gap-4">
          <TextField of={bind("requisition", row.id, "proposal")} long />
          <MomentField of={bind("requisition", row.id, "needed_by")} />
        </div>
      </Card>
      <Discard id={row.id} lines={lines.map((line) => line.id)} />
      <AddPart
        requisition={row}
        open={adding.value}
        close={() => {
          adding.value = false;
        }}
      />
    </Page>
  );
}

function Purpose({ row }: { row: Shown<"requisition"> }) {
  const job = useJobName(row.job_id);
  return (
    <>
      <span>{row.job_id ? t("told.for_job", { job }) : tr("requisition.choice.purpose.van")}</span>
      <RowMark entity="requisition" id={row.id} />
    </>
  );
}

/** Without a line the one thing to do is to add one. */
function Submit({ id, empty, add }: { id: string; empty: boolean; add: () => void }) {
  const { submit } = useMoves("requisition", id);
  if (empty || !submit) {
    return (
      <Button weight="primary" icon={PackagePlus} wide onClick={add}>
        {t("draft.add")}
      </Button>
    );
  }
  return <MoveButton of="requisition.submit" id={id} icon={Send} />;
}

/** A draft with nothing in it goes at a tap; one with lines after its lines. */
function Discard({ id, lines }: { id: string; lines: readonly string[] }) {
  const drop = () => {
    for (const line of lines) remove("requisition_line", line);
    remove("requisition", id);
    navigate("/parts?show=requisitions", { replace: true });
  };
  const sure = useSignal(false);
  if (!sure.value && lines.length > 0) {
    return (
      <Button
        weight="quiet"
        icon={Trash2}
        onClick={() => {
          sure.value = true;
        }}
      >
        {t("draft.discard")}
      </Button>
    );
  }
  return (
    <Button weight={lines.length > 0 ? "danger" : "quiet"} icon={Trash2} onClick={drop}>
      {lines.length > 0 ? t("draft.discard_sure", { n: lines.length }) : t("draft.discard")}
    </Button>
  );
}
