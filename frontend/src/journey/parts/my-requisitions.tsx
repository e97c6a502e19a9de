/** My requisitions: what is still open, then what is done. */
import { ClipboardList, PackagePlus } from "lucide";
import type { Shown } from "../../store";
import { useRow } from "../../store";
import { Badge, Button, Dotted, Empty, List, ListRow, RowMark, StateChip } from "../../ui";
import { dateText, listText, tr } from "../../words";
import { partName, useJobName, useLines, useMyRequisitions } from "./facts";
import { underWay } from "./line-way";
import { REQUISITION_TONES } from "./tones";
import { t } from "./words";

const DONE = ["received", "refused", "withdrawn"];
const MOST_DONE = 30;
const NAMED = 3;

export const NewButton = () => (
  <Button weight="primary" icon={PackagePlus} href="/requisitions/new" wide>
    {t("requisitions.new")}
  </Button>
);

export function MyRequisitions() {
  const all = useMyRequisitions();
  const open = all.filter((one) => !DONE.includes(one.state));
  const done = all.filter((one) => DONE.includes(one.state)).slice(0, MOST_DONE);
  if (all.length === 0) {
    return (
      <Empty
        icon={ClipboardList}
        title={t("requisitions.empty")}
        lead={t("requisitions.empty_lead")}
      />
    );
  }
  return (
    <>
      {open.length > 0 && <Papers rows={open} />}
      {done.length > 0 && (
        <section class="flex flex-col gap-2" aria-labelledby="done">
          <h2 id="done" class="px-1 text-lg">
            {t("requisitions.done")}
          </h2>
          <Papers rows={done} />
        </section>
      )}
    </>
  );
}

const Papers = ({ rows }: { rows: readonly Shown<"requisition">[] }) => (
  <List>
    {rows.map((row) => (
      <Paper key={row.id} row={row} />
    ))}
  </List>
);

function Paper({ row }: { row: Shown<"requisition"> }) {
  const job = useJobName(row.job_id);
  const lines = useLines(row.id);
  const names = lines.slice(0, NAMED).map((line) => partName(useRow("part", line.part_id)));
  const coming = row._requested ? 0 : underWay(lines);
  const what = names.length > 0 ? listText(names) : t("requisitions.no_lines");
  return (
    <ListRow
      href={`/requisitions/${row.id}`}
      title={what + (lines.length > NAMED ? t("requisitions.and_more", { n: lines.length }) : "")}
      sub={
        <>
          <span class="block">{job || tr("requisition.choice.purpose.van")}</span>
          <Dotted facts={[row.number, dateText(row.submitted_at ?? row.created_at)]} />
        </>
      }
      end={
        <>
          <StateChip entity="requisition" id={row.id} tones={REQUISITION_TONES} />
          {coming > 0 && <Badge tone="wait">{t("requisitions.to_receive", { n: coming })}</Badge>}
          <RowMark entity="requisition" id={row.id} />
        </>
      }
    />
  );
}
