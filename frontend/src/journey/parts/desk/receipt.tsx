/** One goods receipt: from whom it came and what was booked. */

import { PaperLink } from "../../../shell/paper-link";
import type { ScreenProps } from "../../../shell/route";
import { useRow, useRows } from "../../../store";
import { Card, DateTime, KeyValue, List, ListRow, NotFound, Page } from "../../../ui";
import { PrintedSo } from "../../../ui/desk/printouts";
import { tr } from "../../../words";
import { partName, usePersonName } from "../facts";
import { Supplier } from "./receipts";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

export default function GoodsReceipt({ params }: ScreenProps) {
  const receipt = useRow("goods_receipt", params.id);
  const place = useRow("location", receipt?.location_id);
  const by = usePersonName(receipt?.received_by_id);
  const lines = useRows("stock_movement", { document_id: receipt?.id ?? "" });
  if (!receipt) return <NotFound />;
  const field = (name: string) => tr(`goods_receipt.field.${name}`);
  return (
    <Page title={receipt.number ?? t("receipt.title")} back="/stock?show=receipts">
      <Card>
        <KeyValue
          facts={[
            [
              field("supplier_id"),
              receipt.supplier_id && <Supplier key="supplier" one={receipt} />,
            ],
            [field("delivery_note"), receipt.delivery_note],
            [field("kind"), tr(`goods_receipt.choice.kind.${receipt.kind}`)],
            [field("location_id"), placeName(place)],
            [field("received_at"), <DateTime key="at" at={receipt.received_at} />],
            [field("received_by_id"), by],
            [field("remark"), receipt.remark],
          ]}
        />
        {receipt.number && <PrintedSo entity="goods_receipt" id={receipt.id} />}
        {receipt.number && (
          <div class="mt-3 -ml-3 flex flex-wrap">
            <PaperLink href={`/api/goods-receipts/${receipt.id}.pdf`} label={t("receipt.print")} />
          </div>
        )}
      </Card>
      <h2 class="px-1 text-lg">{t("receive.lines")}</h2>
      <List>
        {lines.map((line) => {
          const part = useRow("part", line.part_id);
          return (
            <ListRow
              key={line.id}
              href={`/stock/parts/${line.part_id}`}
              title={partName(part)}
              sub={part?.number}
              end={<span class="text-lg font-semibold tabular-nums">×{line.quantity}</span>}
            />
          );
        })}
      </List>
    </Page>
  );
}
