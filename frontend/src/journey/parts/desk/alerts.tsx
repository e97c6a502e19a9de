/** What is short: below its minimum, or less than what is approved and waits to be sent. */
import { CircleCheck } from "lucide";
import { useRow, useRows } from "../../../store";
import { Badge, DateTime, Empty, List, ListRow } from "../../../ui";
import { tr } from "../../../words";
import { partName } from "../facts";
import { t } from "./stock-words";

export function Alerts() {
  const open = useRows("stock_alert", { ended_at: null });
  if (open.length === 0) return <Empty icon={CircleCheck} title={t("stock.no_alerts")} />;
  const urgent = [...open].sort(
    (a, b) => Number(b.kind === "shortage") - Number(a.kind === "shortage"),
  );
  return (
    <List>
      {urgent.map((one) => {
        const part = useRow("part", one.part_id);
        return (
          <ListRow
            key={one.id}
            href={`/stock/parts/${one.part_id}`}
            title={`${partName(part)} ${part?.number ?? ""}`}
            sub={t("stock.alert", {
              available: one.available,
              needed: one.needed,
              minimum: one.minimum,
            })}
            end={
              <>
                <Badge tone={one.kind === "shortage" ? "bad" : "wait"}>
                  {tr(`stock_alert.choice.kind.${one.kind}`)}
                </Badge>
                <DateTime at={one.raised_at} />
              </>
            }
          />
        );
      })}
    </List>
  );
}
