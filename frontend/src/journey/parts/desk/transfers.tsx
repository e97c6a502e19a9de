/** What was handed over between places, the newest first, with its parts. */
import { ArrowLeftRight } from "lucide";
import { PaperLink } from "../../../shell/paper-link";
import { type Shown, useRow, useRows } from "../../../store";
import { DateTime, Empty, ListRow } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { partName, usePersonName } from "../facts";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

type Transfer = Shown<"stock_transfer">;

export function Transfers() {
  const rows = useRows("stock_transfer", undefined, (a, b) => b.moved_at.localeCompare(a.moved_at));
  return (
    <Listing
      rows={rows}
      columns={columns()}
      empty={<Empty icon={ArrowLeftRight} title={t("stock.no_transfers")} />}
      row={(one) => (
        <ListRow
          key={one.id}
          title={<Way one={one} />}
          sub={
            <>
              <Parts id={one.id} />
              <span class="block">
                {one.number} · {one.reason}
              </span>
            </>
          }
          end={
            <>
              <DateTime at={one.moved_at} />
              <Paper one={one} />
            </>
          }
        />
      )}
    />
  );
}

function Way({ one }: { one: Transfer }) {
  const from = useRow("location", one.from_id);
  const to = useRow("location", one.to_id);
  return <>{`${placeName(from)} → ${placeName(to)}`}</>;
}

function Parts({ id }: { id: string }) {
  const lines = useRows("stock_movement", { document_id: id });
  return (
    <>
      {lines
        .map((line) => `${partName(useRow("part", line.part_id))} ×${line.quantity}`)
        .join(" · ")}
    </>
  );
}

const Paper = ({ one }: { one: Transfer }) =>
  one.number ? (
    <PaperLink href={`/api/stock-transfers/${one.id}.pdf`} label={t("transfer.print")} />
  ) : null;

const By = ({ one }: { one: Transfer }) => <>{usePersonName(one.moved_by_id)}</>;

const columns = (): Column<Transfer>[] => [
  {
    key: "number",
    label: tr("entity.stock_transfer"),
    cell: (one) => <span class="whitespace-nowrap">{one.number}</span>,
    by: (one) => one.number,
  },
  { key: "way", label: t("transfer.way"), cell: (one) => <Way one={one} /> },
  { key: "parts", label: t("stock.column.part"), cell: (one) => <Parts id={one.id} /> },
  { key: "reason", label: tr("stock_transfer.field.reason"), cell: (one) => one.reason },
  {
    key: "at",
    label: tr("stock_transfer.field.moved_at"),
    cell: (one) => <DateTime at={one.moved_at} />,
    by: (one) => one.moved_at,
  },
  { key: "by", label: tr("stock_transfer.field.moved_by_id"), cell: (one) => <By one={one} /> },
  { key: "paper", label: t("transfer.paper"), cell: (one) => <Paper one={one} /> },
];
