/** One figure on the page: its value beside its target, the months as bars, the way to what is behind it. */
import { t } from "../words";
import { MetMark } from "./met-mark";
import { hasTrend, Trend } from "./trend";
import { targetText, valueText } from "./value-text";
import type { Figure } from "./wire";

export function FigureCard({ figure, search }: { figure: Figure; search: string }) {
  return (
    <a
      href={`/figures/${figure.key}${search}`}
      class="flex break-inside-avoid flex-col gap-3 rounded-box border border-line bg-base-100 p-4 hover:border-primary"
    >
      <span class="flex items-start justify-between gap-2">
        <span class="font-medium">{t(`name.${figure.key}`)}</span>
        <MetMark figure={figure} />
      </span>
      <span class="flex items-baseline gap-3">
        <span class="text-3xl font-semibold tabular-nums">
          {figure.applies ? valueText(figure.value, figure.unit) : "–"}
        </span>
        <span class="text-sm text-ink-soft">{t("target", { target: targetText(figure) })}</span>
      </span>
      {hasTrend(figure) && <Trend figure={figure} />}
      {figure.applies && figure.unit === "%" && figure.denominator > 0 && (
        <span class="text-sm text-ink-soft tabular-nums">
          {t("counted", { of: figure.numerator, all: figure.denominator })}
        </span>
      )}
    </a>
  );
}
