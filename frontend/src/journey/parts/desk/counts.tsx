/** Counts: differences that wait for a supervisor, and the earlier ones. */
import { CircleCheck, CircleX, ClipboardCheck } from "lucide";
import { type Shown, useRow, useRows } from "../../../store";
import { Card, DateTime, Empty, List, ListRow, RowMark, StateChip, type Tone } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useOnward } from "../../../ui/desk/onward";
import { partName, usePersonName } from "../facts";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

const TONES: Readonly<Record<string, Tone>> = {
  counted: "wait",
  agreed: "good",
  approved: "good",
  refused: "bad",
};
const MOST = 60;

export function Counts() {
  const all = useRows("stock_count", undefined, (a, b) => b.counted_at.localeCompare(a.counted_at));
  if (all.length === 0) return <Empty icon={ClipboardCheck} title={t("stock.no_counts")} />;
  const waiting = all.filter((one) => one.state === "counted").reverse();
  const rest = all.filter((one) => one.state !== "counted").slice(0, MOST);
  return (
    <>
      {waiting.map((one) => (
        <CountCard key={one.id} one={one} />
      ))}
      {rest.length > 0 && (
        <section class="flex flex-col gap-2" aria-label={t("count.earlier")}>
          <h2 class="px-1 text-lg">{t("count.earlier")}</h2>
          <List>
            {rest.map((one) => (
              <Earlier key={one.id} one={one} />
            ))}
          </List>
        </section>
      )}
    </>
  );
}

const figures = ({ expected, counted, difference }: Shown<"stock_count">): string =>
  t("count.told", {
    expected,
    counted,
    difference: difference > 0 ? `+${difference}` : difference,
  });

function useWhat(one: Shown<"stock_count">): string {
  const part = useRow("part", one.part_id);
  const place = useRow("location", one.location_id);
  return `${partName(part)} · ${placeName(place)}`;
}

export function CountCard({ one }: { one: Shown<"stock_count"> }) {
  const who = usePersonName(one.counted_by_id);
  const onward = useOnward(() => undefined);
  return (
    <Card title={useWhat(one)} aside={<StateChip entity="stock_count" id={one.id} tones={TONES} />}>
      <p class="text-lg tabular-nums">{figures(one)}</p>
      <p>{one.reason}</p>
      <p class="text-ink-soft">
        {who} <DateTime at={one.counted_at} /> <RowMark entity="stock_count" id={one.id} />
      </p>
      <div class="mt-4 flex flex-wrap items-end gap-3 *:min-w-40">
        <AskButton
          of="stock_count.refuse"
          id={one.id}
          fields={["decision"]}
          icon={CircleX}
          hotkey="r"
          onSent={onward}
        />
        <AskButton
          of="stock_count.approve"
          id={one.id}
          fields={["decision"]}
          icon={CircleCheck}
          weight="primary"
          hotkey="a"
          onSent={onward}
        />
      </div>
    </Card>
  );
}

const Earlier = ({ one }: { one: Shown<"stock_count"> }) => (
  <ListRow
    href={`/stock/parts/${one.part_id}`}
    title={useWhat(one)}
    sub={
      <>
        {figures(one)} {one.reason}
      </>
    }
    end={
      <>
        <StateChip entity="stock_count" id={one.id} tones={TONES} />
        <DateTime at={one.counted_at} />
      </>
    }
  />
);
