/** One part in the store: where it lies, how it moved, what is promised; to be counted place by place. */
import { useSignal } from "@preact/signals";
import { ClipboardCheck, Pencil } from "lucide";
import type { ScreenProps } from "../../../shell/route";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import { Badge, Button, Card, List, ListRow, Money, NotFound, Page } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { tr } from "../../../words";
import { partName } from "../facts";
import { CountSheet } from "./count-sheet";
import { Movements } from "./movements";
import { placeName, usePromised } from "./stock-facts";
import { t } from "./stock-words";

const INSIDE = ["store", "station", "van", "transit"];
const COUNTABLE = ["store", "station", "van"];

export default function StockPart({ params }: ScreenProps) {
  const part = useRow("part", params.id);
  return part ? <Desk key={part.id} part={part} /> : <NotFound />;
}

function Desk({ part }: { part: Shown<"part"> }) {
  const promised = usePromised(part.id);
  const edits = currentActor.value.roles.some(
    (role) => role === "warehouse" || role === "administrator",
  );
  return (
    <Page
      title={partName(part)}
      back="/stock"
      wide
      sub={
        <>
          <span class="tabular-nums">{part.number}</span>
          <Money fen={part.price_fen} />
          {part.minimum !== null && <span>{t("stock.minimum", { n: part.minimum })}</span>}
          {promised > 0 && <Badge tone="info">{t("stock.promised", { n: promised })}</Badge>}
        </>
      }
      aside={
        edits && (
          <Button weight="quiet" icon={Pencil} href={`/admin/catalogue/part/${part.id}`}>
            {t("stock.edit")}
          </Button>
        )
      }
    >
      <Split side={<Places part={part} />}>
        <Movements partId={part.id} />
      </Split>
    </Page>
  );
}

function Places({ part }: { part: Shown<"part"> }) {
  const counting = useSignal<string | null>(null);
  const counts = currentActor.value.roles.includes("warehouse");
  const places = new Map(useRows("location").map((one) => [one.id, one]));
  const rows = useRows("stock_balance", { part_id: part.id }).filter((one) => {
    const kind = places.get(one.location_id)?.kind ?? "outside";
    return INSIDE.includes(kind) && (one.quantity > 0 || kind === "store");
  });
  return (
    <section class="flex flex-col gap-2" aria-label={t("stock.places")}>
      <h2 class="px-1 text-lg">{t("stock.places")}</h2>
      {rows.length === 0 ? (
        <Card>
          <p class="text-ink-soft">{t("stock.no_places")}</p>
        </Card>
      ) : (
        <List>
          {rows.map((row) => {
            const place = places.get(row.location_id);
            const mayCount = counts && COUNTABLE.includes(place?.kind ?? "");
            return (
              <ListRow
                key={row.id}
                {...(mayCount && {
                  icon: ClipboardCheck,
                  onClick: () => {
                    counting.value = row.location_id;
                  },
                })}
                title={placeName(place)}
                sub={
                  mayCount ? t("stock.count") : place && tr(`location.choice.kind.${place.kind}`)
                }
                end={<span class="text-xl font-semibold tabular-nums">{row.quantity}</span>}
              />
            );
          })}
        </List>
      )}
      <CountSheet
        part={part}
        placeId={counting.value}
        close={() => {
          counting.value = null;
        }}
      />
    </section>
  );
}
