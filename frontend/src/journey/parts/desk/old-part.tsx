/** One old part at the desk: taken in, inspected against what the report says of it, then on its way out. */
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useRow } from "../../../store";
import {
  Card,
  DateTime,
  KeyValue,
  List,
  ListRow,
  NotFound,
  Page,
  RowMark,
  StateChip,
} from "../../../ui";
import { PrintedSo } from "../../../ui/desk/printouts";
import { Split } from "../../../ui/desk/split";
import { PhotoStrip } from "../../../ui/photo";
import { tr } from "../../../words";
import { Due } from "../due";
import { useJobName, useOldPartName, usePersonName } from "../facts";
import { OLD_PART_TONES } from "../tones";
import { OldPartActions } from "./old-part-actions";
import { Papers } from "./old-part-papers";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

export default function DeskOldPart({ params }: ScreenProps) {
  const row = useRow("old_part", params.id);
  return row ? <Desk key={row.id} row={row} /> : <NotFound />;
}

function Desk({ row }: { row: Shown<"old_part"> }) {
  const open = row.state === "with_engineer" || row.state === "shipped";
  return (
    <Page
      title={`${useOldPartName(row)} ×${row.quantity}`}
      back="/desk/old-parts"
      wide
      sub={
        <>
          <span class="font-mono">{row.tag}</span>
          <StateChip entity="old_part" id={row.id} tones={OLD_PART_TONES} />
          {open && <Due at={row.due_at} />}
          <RowMark entity="old_part" id={row.id} />
        </>
      }
      action={<OldPartActions row={row} />}
    >
      <Split side={<Way row={row} />}>
        <Told row={row} />
        <Card>
          <PhotoStrip of={{ job_id: row.job_id, step: "check" }} label={t("old.photos")} locked />
        </Card>
      </Split>
    </Page>
  );
}

/** What the report says of it: the part in hand is held against this. */
function Told({ row }: { row: Shown<"old_part"> }) {
  const line = useRow("replaced_part", row.replaced_part_id);
  const job = useJobName(row.job_id);
  const choice = (name: "action" | "causal" | "responsibility") =>
    line?.[name] && tr(`replaced_part.choice.${name}.${line[name]}`);
  return (
    <>
      <Card>
        <KeyValue
          facts={[
            [tr("replaced_part.field.part_number"), line?.part_number ?? row.part_number],
            [tr("replaced_part.field.serial_old"), line?.serial_old],
            [tr("replaced_part.field.supplier_code_old"), line?.supplier_code_old],
            [t("old.why"), line?.reason],
            [tr("replaced_part.field.causal"), choice("causal")],
            [tr("replaced_part.field.responsibility"), choice("responsibility")],
          ]}
        />
      </Card>
      <List>
        <ListRow href={`/reports/${row.report_id}`} title={job} sub={t("old.report")} />
      </List>
    </>
  );
}

function Way({ row }: { row: Shown<"old_part"> }) {
  const who = usePersonName(row.engineer_id);
  const inspector = usePersonName(row.inspected_by_id);
  const place = useRow("location", row.location_id);
  const field = (name: string) => tr(`old_part.field.${name}`);
  const at = (moment: string | null) => moment && <DateTime at={moment} />;
  return (
    <Card>
      <KeyValue
        facts={[
          [field("engineer_id"), who],
          [field("opened_at"), at(row.opened_at)],
          [field("due_at"), at(row.due_at)],
          [field("chased_at"), at(row.chased_at)],
          [field("shipped_at"), at(row.shipped_at)],
          [field("waybill"), row.waybill],
          [field("box"), row.box],
          [field("received_at"), at(row.received_at)],
          [
            field("received_quantity"),
            row.received_quantity === null ? null : t("old.come", { n: row.received_quantity }),
          ],
          [field("inspected_at"), at(row.inspected_at)],
          [field("inspected_by_id"), inspector],
          [field("refusal"), row.refusal && tr(`old_part.choice.refusal.${row.refusal}`)],
          [field("location_id"), placeName(place)],
          [field("remark"), row.remark],
        ]}
      />
      <PrintedSo entity="old_part" id={row.id} />
      <div class="mt-3 -ml-3 flex flex-wrap">
        <Papers ids={[row.id]} />
      </div>
    </Card>
  );
}
