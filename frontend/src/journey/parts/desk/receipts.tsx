/** Goods that came in, the newest first. */
import { PackagePlus } from "lucide";
import { type Shown, useRow, useRows } from "../../../store";
import { DateTime, Empty, ListRow } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { localName, tr } from "../../../words";
import { usePersonName } from "../facts";
import { t } from "./stock-words";

type Receipt = Shown<"goods_receipt">;

export function Receipts() {
  const rows = useRows("goods_receipt", undefined, (a, b) =>
    b.received_at.localeCompare(a.received_at),
  );
  return (
    <Listing
      rows={rows}
      columns={columns()}
      href={(one) => `/stock/receipts/${one.id}`}
      empty={<Empty icon={PackagePlus} title={t("stock.no_receipts")} />}
      row={(one) => (
        <ListRow
          key={one.id}
          href={`/stock/receipts/${one.id}`}
          title={one.number}
          sub={
            <>
              <Supplier one={one} /> {one.delivery_note}
            </>
          }
          end={<DateTime at={one.received_at} />}
        />
      )}
    />
  );
}

export function Supplier({ one }: { one: Receipt }) {
  const supplier = useRow("supplier", one.supplier_id);
  return <>{localName(supplier?.name_zh, supplier?.name_en)}</>;
}

const By = ({ one }: { one: Receipt }) => <>{usePersonName(one.received_by_id)}</>;

const columns = (): Column<Receipt>[] => [
  { key: "number", label: t("receipt.title"), cell: (one) => one.number, by: (one) => one.number },
  {
    key: "supplier",
    label: tr("goods_receipt.field.supplier_id"),
    cell: (one) => <Supplier one={one} />,
  },
  {
    key: "note",
    label: tr("goods_receipt.field.delivery_note"),
    cell: (one) => one.delivery_note,
    by: (one) => one.delivery_note,
  },
  {
    key: "kind",
    label: tr("goods_receipt.field.kind"),
    cell: (one) => tr(`goods_receipt.choice.kind.${one.kind}`),
    by: (one) => one.kind,
  },
  {
    key: "at",
    label: tr("goods_receipt.field.received_at"),
    cell: (one) => <DateTime at={one.received_at} />,
    by: (one) => one.received_at,
  },
  { key: "by", label: tr("goods_receipt.field.received_by_id"), cell: (one) => <By one={one} /> },
];
