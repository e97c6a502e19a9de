/** Every part with what lies of it in the stores, the vans and on the way; or in one place alone. */

import { useSignal } from "@preact/signals";
import { Boxes } from "lucide";
import type { PartRecord } from "../../../contract/records";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRows } from "../../../store";
import { Badge, Empty, ListRow, Money, matches, navigate, SearchBox } from "../../../ui";
import { Select } from "../../../ui/desk/inputs";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { partFinds, partName } from "../facts";
import { type Standing, standingOf } from "./standing";
import { placeName } from "./stock-facts";
import { t } from "./stock-words";

interface Line extends Standing {
  id: string;
  part: Shown<"part">;
  /** In the chosen place; everywhere without one. */
  here: number;
}

const SHOWN = ["store", "station", "van", "transit"];

/** A part below its minimum, as the stores hold it. */
const isLow = (line: Line): boolean => line.stores < (line.part.minimum ?? 0);

function useStandings(place: string): Line[] {
  const kinds = new Map(useRows("location").map((one) => [one.id, one.kind]));
  return useRows("part")
    .map((part) => {
      const balances = useRows("stock_balance", { part_id: part.id });
      const standing = standingOf(balances, kinds);
      const here = place
        ? (balances.find((one) => one.location_id === place)?.quantity ?? 0)
        : standing.stores + standing.vans + standing.transit;
      return { id: part.id, part, here, ...standing };
    })
    .filter((line) => !place || line.here > 0);
}

export function Balances() {
  const place = useSignal("");
  const question = useSignal("");
  /** The number on a part or its shelf opens it, to be counted; anything else that is read is looked for. */
  const scanned = (text: string) => {
    const [part] = useRows("part", { number: text });
    if (part) navigate(`/stock/parts/${part.id}`);
    else question.value = text;
  };
  const places = useRows("location", (one) => SHOWN.includes(one.kind));
  const rows = useStandings(place.value)
    .filter((line) => matches(question.value, partFinds(line.part)))
    .sort(
      (a, b) => Number(isLow(b)) - Number(isLow(a)) || a.part.number.localeCompare(b.part.number),
    );
  return (
    <>
      <div class="flex flex-wrap items-end gap-3">
        <div class="min-w-64 flex-1">
          <SearchBox of={question} label={t("stock.search")} scan={scanned} />
          <Everywhere question={question.value} />
        </div>
        <div class="w-56">
          <Select
            label={t("stock.place")}
            value={place.value}
            none={t("stock.everywhere")}
            options={places.map((one) => ({ id: one.id, name: placeName(one) }))}
            onInput={(id) => {
              place.value = id;
            }}
          />
        </div>
      </div>
      <Listing
        rows={rows}
        columns={place.value ? columns("here") : columns("stores", "vans", "transit")}
        href={(line) => `/stock/parts/${line.id}`}
        empty={<Empty icon={Boxes} title={t("stock.none")} />}
        row={(line) => <PartRow key={line.id} line={line} />}
      />
    </>
  );
}

const name = (part: PartRecord) => partName(part);

const columns = (...figures: ("here" | "stores" | "vans" | "transit")[]): Column<Line>[] => [
  {
    key: "number",
    label: t("stock.column.part"),
    cell: ({ part }) => <span class="whitespace-nowrap tabular-nums">{part.number}</span>,
    by: ({ part }) => part.number,
  },
  {
    key: "name",
    label: "",
    cell: (line) => (
      <span class="flex flex-wrap gap-2">
        {name(line.part)} {isLow(line) && <Badge tone="wait">{t("stock.low")}</Badge>}
      </span>
    ),
  },
  ...figures.map((key) => ({
    key,
    label: t(`stock.column.${key}`),
    cell: (line: Line) => line[key],
    by: (line: Line) => line[key],
    figure: true,
  })),
  {
    key: "minimum",
    label: t("stock.column.minimum"),
    cell: ({ part }) => part.minimum,
    by: ({ part }) => part.minimum,
    figure: true,
  },
  {
    key: "worth",
    label: t("stock.column.worth"),
    cell: (line) => <Money fen={(line.part.price_fen ?? 0) * line.here} />,
    by: (line) => (line.part.price_fen ?? 0) * line.here,
    figure: true,
  },
];

const PartRow = ({ line }: { line: Line }) => (
  <ListRow
    href={`/stock/parts/${line.id}`}
    title={name(line.part)}
    sub={line.part.number}
    end={
      <>
        {isLow(line) && <Badge tone="wait">{t("stock.low")}</Badge>}
        <span class="font-semibold tabular-nums">{line.here}</span>
      </>
    }
  />
);
