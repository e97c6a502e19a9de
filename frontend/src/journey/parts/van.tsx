/** What lies in my van, by the ledger. */

import { useSignal } from "@preact/signals";
import { Truck } from "lucide";
import { Everywhere } from "../../search/everywhere";
import { useRows } from "../../store";
import { Empty, List, ListRow, matches, SearchBox } from "../../ui";
import { partFinds, partName, useVanStock } from "./facts";
import { t } from "./words";

export function Van() {
  const question = useSignal("");
  const stock = useVanStock();
  const parts = useRows(
    "part",
    (part) => stock.has(part.id),
    (a, b) => a.number.localeCompare(b.number),
  );
  const found = parts.filter((part) => matches(question.value, partFinds(part)));
  if (stock.size === 0) {
    return <Empty icon={Truck} title={t("van.empty")} lead={t("van.empty_lead")} />;
  }
  return (
    <>
      <SearchBox of={question} label={t("add.search")} scan />
      <Everywhere question={question.value} />
      {found.length === 0 && <Empty title={t("add.none")} lead={t("van.none_lead")} />}
      {found.length > 0 && (
        <List>
          {found.map((part) => (
            <ListRow
              key={part.id}
              title={partName(part)}
              sub={
                <span class="tabular-nums">
                  {[part.number, part.spec].filter(Boolean).join(" · ")}
                </span>
              }
              end={
                <span class="text-xl font-semibold tabular-nums">
                  {t("van.quantity", { n: stock.get(part.id) ?? 0 })}
                </span>
              }
            />
          ))}
        </List>
      )}
    </>
  );
}
