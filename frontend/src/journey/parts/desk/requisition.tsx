/** One requisition at the desk: to be approved by line, to be issued, or on its way; always with the stock in view. */
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useMoves, useRow } from "../../../store";
import { Card, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { Case } from "../../report/desk/case";
import { useLines, usePersonName } from "../facts";
import { ToldLine } from "../told-line";
import { REQUISITION_TONES } from "../tones";
import { ApproveBar, ApproveLines } from "./approve";
import { IssueBar, IssueLines } from "./issue";
import { RequisitionFacts } from "./requisition-facts";
import { t } from "./words";

export default function DeskRequisition({ params }: ScreenProps) {
  const row = useRow("requisition", params.id);
  return row ? <Desk key={row.id} row={row} /> : <NotFound />;
}

function Desk({ row }: { row: Shown<"requisition"> }) {
  const moves = useMoves("requisition", row.id);
  const who = usePersonName(row.engineer_id);
  const approves = moves.approve?.allowed === true;
  const issues = moves.issue?.allowed === true;
  return (
    <Page
      title={t("requisition.of", { name: who })}
      back="/desk/requisitions"
      wide
      sub={
        <>
          <span>{row.number ?? t("unnumbered")}</span>
          <StateChip entity="requisition" id={row.id} tones={REQUISITION_TONES} />
          <RowMark entity="requisition" id={row.id} />
        </>
      }
      {...(approves && { action: <ApproveBar row={row} /> })}
      {...(issues && { action: <IssueBar row={row} /> })}
    >
      <Split
        side={
          <>
            <RequisitionFacts row={row} />
            <Case jobId={row.job_id} />
          </>
        }
      >
        {approves ? (
          <ApproveLines row={row} />
        ) : issues ? (
          <IssueLines row={row} />
        ) : (
          <Told row={row} />
        )}
        {issues && <Told row={row} />}
      </Split>
    </Page>
  );
}

function Told({ row }: { row: Shown<"requisition"> }) {
  const lines = useLines(row.id);
  return (
    <Card title={t("requisition.lines")} flush>
      <ul class="divide-y divide-line border-t border-line">
        {lines.map((line) => (
          <ToldLine key={line.id} line={line} withdrawn={row.state === "withdrawn"} />
        ))}
      </ul>
    </Card>
  );
}
