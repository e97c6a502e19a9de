/** All figures with their targets and months as one table: what the charts are drawn from. */
import { t } from "../words";
import { MetMark } from "./met-mark";
import { monthText, targetText, valueText } from "./value-text";
import type { Figure } from "./wire";

export function FiguresTable({ figures, search }: { figures: readonly Figure[]; search: string }) {
  const months = [
    ...new Set(figures.flatMap((one) => one.trend.map((point) => point.period))),
  ].sort();
  return (
    <div class="overflow-x-auto rounded-box border border-line bg-base-100">
      <table class="w-full border-collapse text-left tabular-nums">
        <thead>
          <tr class="border-b border-line text-sm text-ink-soft">
            <th class="px-3 py-2 font-medium">{t("table.figure")}</th>
            <th class="px-3 py-2 text-right font-medium">{t("table.target")}</th>
            <th class="px-3 py-2 text-right font-medium">{t("table.whole")}</th>
            <th class="px-3 py-2 font-medium">
              <span class="sr-only">{t("table.met")}</span>
            </th>
            {months.map((month) => (
              <th key={month} class="px-1.5 py-2 text-right font-medium whitespace-nowrap">
                {monthText(month).slice(2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          {figures.map((figure) => (
            <Line key={figure.key} figure={figure} months={months} search={search} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  figure: Figure;
  months: readonly string[];
  search: string;
}

function Line({ figure, months, search }: LineProps) {
  const points = new Map(figure.trend.map((point) => [point.period, point]));
  return (
    <tr data-row>
      <th class="sticky left-0 min-w-32 bg-base-100 px-3 py-2 text-left font-medium">
        <a class="text-primary" href={`/figures/${figure.key}${search}`}>
          {t(`name.${figure.key}`)}
        </a>
      </th>
      <td class="px-3 py-2 text-right whitespace-nowrap">{targetText(figure)}</td>
      <td class="px-3 py-2 text-right font-semibold whitespace-nowrap">
        {figure.applies ? valueText(figure.value, figure.unit) : "–"}
      </td>
      <td class="px-3 py-2">
        <MetMark figure={figure} />
      </td>
      {months.map((month) => {
        const point = points.get(month);
        return (
          <td
            key={month}
            class={`px-1.5 py-2 text-right text-sm whitespace-nowrap ${point?.met === false ? "font-medium text-error" : ""}`}
          >
            {valueText(point?.value ?? null, figure.unit)}
          </td>
        );
      })}
    </tr>
  );
}
