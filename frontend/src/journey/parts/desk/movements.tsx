/** How a part moved: from where to where, how many, and the paper behind it; the newest first. */
import { ArrowRight } from "lucide";
import { type Shown, useRow, useRows } from "../../../store";
import { Card, DateTime, Icon } from "../../../ui";
import { has, tr } from "../../../words";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

const MOST = 200;

export function Movements({ partId }: { partId: string }) {
  const rows = useRows("stock_movement", { part_id: partId }, (a, b) =>
    b.moved_at.localeCompare(a.moved_at),
  );
  return (
    <Card title={t("stock.movements")} flush>
      {rows.length === 0 ? (
        <p class="px-4 pb-4 text-ink-soft">{t("stock.no_movements")}</p>
      ) : (
        <ul class="divide-y divide-line border-t border-line">
          {rows.slice(0, MOST).map((one) => (
            <Movement key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Movement({ one }: { one: Shown<"stock_movement"> }) {
  const from = useRow("location", one.from_id);
  const to = useRow("location", one.to_id);
  const key = `stock.document.${one.document}`;
  const paper = has(key) ? tr(key) : tr(`entity.${one.document}`);
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span class="w-32 text-ink-soft">
        <DateTime at={one.moved_at} />
      </span>
      <span class="flex min-w-48 flex-1 items-center gap-2">
        {placeName(from)}
        <Icon of={ArrowRight} class="size-4 text-ink-soft" />
        {placeName(to)}
      </span>
      <a class="font-medium text-primary" href={`/open/${one.document}/${one.document_id}`}>
        {paper} {one.document_number}
      </a>
      <span class="w-14 text-right text-lg font-semibold tabular-nums">{one.quantity}</span>
      {one.note && <span class="w-full text-sm text-ink-soft">{one.note}</span>}
    </li>
  );
}
