/** Correcting a report: why it is done again, and the new revision that the customer signs anew. */
import { useSignal } from "@preact/signals";
import { FileText } from "lucide";
import { newRowId, type Shown, send, useRow } from "../../store";
import { Button, Card, commandForm, Field, navigate, Sheet, useMove, type Weight } from "../../ui";
import { tr } from "../../words";
import { t } from "./words";

/** What the supervisor sent back, on the returned report and on the revision that answers it. */
export function WhyAgain({ report }: { report: Shown<"report"> }) {
  const before = useRow("report", report.corrects_id);
  const of = report.state === "returned" ? report : report.state === "draft" ? before : undefined;
  const reason = report.state === "draft" ? report.revision_reason : null;
  const remarks = of?.returned_at ? of.remarks : null;
  if (!remarks && !reason) return null;
  return (
    <Card title={t(remarks ? "report.returned" : "report.again")}>
      {remarks && <p class="text-lg whitespace-pre-wrap">{remarks}</p>}
      {reason && (
        <p class="mt-1 whitespace-pre-wrap text-ink-soft">
          {tr("report.field.revision_reason")}：{reason}
        </p>
      )}
    </Card>
  );
}

/** A returned, diverged or simply wrong report is corrected by a new revision that is signed again. */
export function Revise({
  jobId,
  reportId,
  weight,
}: {
  jobId: string;
  reportId: string;
  weight: Weight;
}) {
  const answer = useMove("report.revise", reportId);
  const report = useRow("report", reportId);
  const asking = useSignal(false);
  const form = commandForm("report.revise", reportId, { new_id: "" });
  if (!answer?.allowed || !report) return null;
  const go = () => {
    send("report.revise", reportId, {
      new_id: newRowId(),
      reason: String(form.values.reason ?? ""),
    });
    form.clear();
    asking.value = false;
    navigate(`/jobs/${jobId}`, { replace: true });
  };
  return (
    <>
      <Button
        weight={weight}
        icon={FileText}
        wide
        onClick={() => {
          asking.value = true;
        }}
      >
        {t("report.make_revision")}
      </Button>
      <Sheet
        open={asking.value}
        title={tr("report.revise")}
        onClose={() => {
          asking.value = false;
        }}
      >
        <div class="flex flex-col gap-5">
          <Field of={form.bind("reason")} />
          <Button weight="primary" disabled={!form.values.reason} onClick={go}>
            {tr("report.revise")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
