/** Figures as people read them. */
import { formatFen } from "../../../kernel/money";
import { t } from "../words";
import type { Figure, FigureKey, Unit } from "./wire";

/** A value with its unit; a dash where nothing was there to count. */
export function valueText(value: number | null, unit: Unit): string {
  if (value === null) return "–";
  if (unit === "%") return `${value}%`;
  return unit === "fen" ? formatFen(Math.round(value)) : t("unit.days", { n: value });
}

/** "≥ 90%": the target with the way in which it is meant. */
export const targetText = (figure: Figure): string =>
  `${signOf(figure)} ${valueText(figure.target, figure.unit)}`;

function signOf({ better, strict }: Figure): string {
  if (better === "higher") return strict ? ">" : "≥";
  return strict ? "<" : "≤";
}

/** "2026-03" as "3月" or "Mar" would differ by language; the plain form is short in both. */
export const monthText = (period: string): string => period.replace("-", "/");

type Measure = "hours" | "score" | "round" | "tries" | "days" | "fen";

const MEASURES: Partial<Record<FigureKey, Measure>> = {
  response: "hours",
  satisfaction: "score",
  complaints_handled: "round",
  follow_up_coverage: "tries",
  old_part_return: "days",
  old_part_age: "days",
  cost_per_job: "fen",
  stock_turnover: "fen",
};

/** The number that belongs to a case: hours, score, days, money. */
export function detailText(key: FigureKey, detail: number | null): string {
  const measure = MEASURES[key];
  if (detail === null || !measure) return "";
  return measure === "fen" ? formatFen(Math.round(detail)) : t(`detail.${measure}`, { n: detail });
}
