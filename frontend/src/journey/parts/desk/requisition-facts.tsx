/** What a requisition is for, who decided what, and what may be done with it besides; its paper. */
import { PackageX, Undo2 } from "lucide";
import { PaperLink } from "../../../shell/paper-link";
import type { Shown } from "../../../store";
import { Card, DateTime, KeyValue, List, ListRow } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { PrintedSo } from "../../../ui/desk/printouts";
import { tr } from "../../../words";
import { useJobName, usePersonName } from "../facts";
import { TakeBack } from "./take-back";
import { t } from "./words";

export function RequisitionFacts({ row }: { row: Shown<"requisition"> }) {
  const job = useJobName(row.job_id);
  const by = usePersonName(row.decided_by_id);
  const decided = by && row.decided_at;
  return (
    <>
      {row.job_id && (
        <List>
          <ListRow href={`/jobs/${row.job_id}`} title={job} sub={t("requisition.to_job")} />
        </List>
      )}
      <Card>
        <KeyValue
          facts={[
            [tr("requisition.field.purpose"), tr(`requisition.choice.purpose.${row.purpose}`)],
            [tr("requisition.field.proposal"), row.proposal],
            [tr("requisition.field.needed_by"), row.needed_by && <DateTime at={row.needed_by} />],
            [
              tr("requisition.field.submitted_at"),
              row.submitted_at && <DateTime at={row.submitted_at} />,
            ],
            [
              tr("requisition.field.decided_by_id"),
              decided && (
                <>
                  {by} <DateTime at={row.decided_at} />
                </>
              ),
            ],
            [tr("requisition.field.decision"), row.decision],
            [tr("requisition.field.issued_at"), row.issued_at && <DateTime at={row.issued_at} />],
            [tr("requisition.field.waybill"), row.waybill],
            [
              tr("requisition.field.received_at"),
              row.received_at && <DateTime at={row.received_at} />,
            ],
          ]}
        />
        {row.number && <PrintedSo entity="requisition" id={row.id} />}
        {row.number && (
          <div class="mt-3 -ml-3 flex flex-wrap">
            <PaperLink href={`/api/requisitions/${row.id}.pdf`} label={t("requisition.print")} />
            {row.issued_at && (
              <PaperLink
                href={`/api/requisitions/${row.id}/shipment.pdf`}
                label={t("requisition.shipment")}
              />
            )}
          </div>
        )}
      </Card>
      <AskButton
        of="requisition.close_back_order"
        id={row.id}
        fields={["reason"]}
        icon={PackageX}
        weight="quiet"
      />
      <TakeBack row={row} icon={Undo2} />
    </>
  );
}
