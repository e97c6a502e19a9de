/** One old part: its tag to hold up or copy onto the label, what it is, where it stands. */

import { PaperLink } from "../../shell/paper-link";
import type { ScreenProps } from "../../shell/route";
import { type Shown, useMoves, useRow } from "../../store";
import { Card, KeyValue, List, ListRow, NotFound, Page, RowMark, StateChip } from "../../ui";
import { Qr } from "../../ui/qr";
import { dateText, dateTimeText, tr } from "../../words";
import { Due } from "./due";
import { useJobName, useOldPartName } from "./facts";
import { ShipButton } from "./ship";
import { OLD_PART_TONES } from "./tones";
import { t } from "./words";

export default function OldPart({ params }: ScreenProps) {
  const part = useRow("old_part", params.id);
  const { ship } = useMoves("old_part", params.id);
  if (!part) return <NotFound />;
  return (
    <Page
      title={useOldPartName(part) || tr("entity.old_part")}
      back="/parts?show=old_parts"
      sub={
        <>
          <StateChip entity="old_part" id={part.id} tones={OLD_PART_TONES} />
          {part.state === "with_engineer" && <Due at={part.due_at} />}
          <RowMark entity="old_part" id={part.id} />
        </>
      }
      action={ship?.allowed && <ShipButton parts={[part]} label={tr("old_part.ship")} />}
    >
      <Card>
        <Qr text={part.tag} label={t("old.qr", { tag: part.tag })} caption={part.tag} />
        <p class="mt-3 text-center text-ink-soft">{t("old.qr_lead")}</p>
        <div class="flex justify-center">
          <PaperLink
            href={`/api/old-parts/labels.pdf?ids=${part.id}`}
            label={t("old.print_label")}
          />
        </div>
      </Card>
      <Facts part={part} />
    </Page>
  );
}

function Facts({ part }: { part: Shown<"old_part"> }) {
  const job = useJobName(part.job_id);
  return (
    <>
      <Card>
        <KeyValue
          facts={[
            [tr("old_part.field.part_number"), part.part_number],
            [tr("old_part.field.quantity"), part.quantity],
            [tr("old_part.field.opened_at"), dateText(part.opened_at)],
            [tr("old_part.field.due_at"), dateText(part.due_at)],
            [tr("old_part.field.chased_at"), dateTimeText(part.chased_at)],
            [tr("old_part.field.waybill"), part.waybill],
            [tr("old_part.field.box"), part.box],
            [tr("old_part.field.shipped_at"), dateTimeText(part.shipped_at)],
            [tr("old_part.field.received_at"), dateTimeText(part.received_at)],
            [tr("old_part.field.received_quantity"), part.received_quantity],
            [
              tr("old_part.field.refusal"),
              part.refusal && tr(`old_part.choice.refusal.${part.refusal}`),
            ],
            [tr("old_part.field.remark"), part.remark],
          ]}
        />
      </Card>
      <List>
        <ListRow href={`/jobs/${part.job_id}`} title={t("told.for_job", { job })} />
      </List>
    </>
  );
}
