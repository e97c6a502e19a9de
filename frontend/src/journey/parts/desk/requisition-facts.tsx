/** What a requisition is for, who decided what, and what may be done with it besides; its paper. */
import { PackageX, Printer, Undo2 } from "lucide";
import { syncStatus } from "../../../shell/session";
import type { Shown } from "../../../store";
import { Card, DateTime, Icon, KeyValue, List, ListRow } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
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
        {row.number && syncStatus.value?.online && (
          <a
            class="mt-3 -ml-3 inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200"
            href={`/api/requisitions/${row.id}.pdf`}
            target="_blank"
            rel="noopener"
          >
            <Icon of={Printer} />
            {t("requisition.print")}
          </a>
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
