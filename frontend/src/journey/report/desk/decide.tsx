/** The decision: approve at a tap, or return with words; then on to the next report that waits. */
import { Archive, CircleCheck, Undo2 } from "lucide";
import { currentActor, type Shown, useMoves, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  commandForm,
  DateTime,
  Field,
  MoveButton,
  navigate,
  toast,
  told,
} from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useDecide, useOnward } from "../../../ui/desk/onward";
import { localName, tr } from "../../../words";
import { inOrder } from "./shelves";
import { t } from "./words";

type Report = Shown<"report">;

/** The next one that waits for this person, so that a pile is worked off without going back. */
function useNext(id: string): string | null {
  const waiting = inOrder(useRows("report", { state: "signed" }), "waiting");
  const may = (one: Report) => one.id !== id && useMoves("report", one.id).return?.allowed;
  return waiting.find(may)?.id ?? null;
}

export function Decide({ report }: { report: Report }) {
  const moves = useMoves("report", report.id);
  const next = useNext(report.id);
  const form = commandForm("report.approve", report.id);
  const toNext = () => navigate(next ? `/reports/${next}` : "/reports");
  const onward = useOnward(toNext);
  const decide = useDecide(toNext);
  const approve = () =>
    decide({
      type: "report.approve",
      row: report.id,
      args: form.values,
      said: t("decide.approved", { number: report.report_number }),
      draft: `report.approve/${report.id}`,
    });
  if (report.state === "signed" && currentActor.value.roles.includes("supervisor")) {
    return (
      <>
        <AskButton
          of="report.return"
          id={report.id}
          fields={["remarks"]}
          icon={Undo2}
          hotkey="r"
          onSent={onward}
          onTaken={() => toast(t("decide.returned", { number: report.report_number }))}
        />
        <MoveButton
          of="report.approve"
          id={report.id}
          icon={CircleCheck}
          hotkey="a"
          onAsk={approve}
        />
      </>
    );
  }
  if (moves.archive?.allowed) {
    return (
      <MoveButton
        of="report.archive"
        id={report.id}
        icon={Archive}
        onSent={(sent) => void told(sent).then((taken) => taken && toast(t("decide.archived")))}
      />
    );
  }
  return next ? (
    <Button weight="primary" wide onClick={onward} hotkey="n">
      {t("decide.next")}
    </Button>
  ) : null;
}

/** A word to the engineer that goes with the approval; afterwards what was said, and by whom. */
export function Remarks({ report }: { report: Report }) {
  const { approve } = useMoves("report", report.id);
  const by = useRow("person", report.approved_by_id);
  if (approve?.allowed) {
    return (
      <Card>
        <Field of={commandForm("report.approve", report.id).bind("remarks")} />
        <p class="mt-2 hidden text-sm text-ink-soft lg:block">{t("decide.keys")}</p>
      </Card>
    );
  }
  const at = report.approved_at ?? report.returned_at;
  if (!at) return null;
  return (
    <Card title={tr(`report.state.${report.state}`)}>
      {report.remarks && <p class="whitespace-pre-wrap">{report.remarks}</p>}
      <p class="text-ink-soft">
        {by && localName(by.name_zh, by.name_en)} <DateTime at={at} />
      </p>
    </Card>
  );
}
