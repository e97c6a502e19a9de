/** Takes figures away as an Excel workbook: the page with its months, or one figure broken down. */
import { ExportButton } from "../../../ui/desk/export";
import type { Column } from "../../../ui/table";
import { dateText } from "../../../words";
import { t } from "../words";
import type { Asked } from "./asked";
import type { Figure, Overview, Point, Unit } from "./wire";

/** What was narrowed, for whoever reads in the log what was taken. */
export const narrowedText = ({ from, to, region, model, system, engineer }: Asked): string =>
  [`${dateText(from)} – ${dateText(to)}`, region, model, system, engineer]
    .filter(Boolean)
    .join(", ");

export function TakeFigures({ of, asked }: { of: Overview; asked: Asked }) {
  return (
    <ExportButton
      list="figures"
      title={t("figures.title")}
      narrowed={narrowedText(asked)}
      columns={columns(of.figures)}
      rows={of.figures}
    />
  );
}

const metText = ({ applies, met }: Figure): string => {
  if (!applies) return t("met.not_applicable");
  return met === null ? t("met.nothing") : t(met ? "met.yes" : "met.no");
};

const inUnit = (figure: Figure, value: number | null): number | null =>
  value !== null && figure.unit === "fen" ? value / 100 : value;

const UNITS: Record<Unit, string> = { "%": "%", d: t("unit.day"), fen: "¥" };

function columns(figures: readonly Figure[]): Column<Figure>[] {
  const months = [
    ...new Set(figures.flatMap((one) => one.trend.map(({ period }) => period))),
  ].sort();
  const number = (key: string, label: string, of: (one: Figure) => number | null) => ({
    key,
    label,
    kind: "number" as const,
    by: of,
    cell: of,
  });
  const at = (one: Figure, month: string): Point | undefined =>
    one.trend.find(({ period }) => period === month);
  return [
    { key: "figure", label: t("table.figure"), cell: (one) => t(`name.${one.key}`) },
    { key: "unit", label: t("table.unit"), cell: (one) => UNITS[one.unit] },
    number("target", t("table.target"), (one) => inUnit(one, one.target)),
    number("whole", t("table.whole"), (one) => inUnit(one, one.value)),
    { key: "met", label: t("table.met"), cell: metText },
    ...months.map((month) =>
      number(month, month, (one) => inUnit(one, at(one, month)?.value ?? null)),
    ),
  ];
}
