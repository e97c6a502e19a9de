/** Months as bars with the line of the target; the same numbers stand in a table for who does not see it. */
import { wide } from "../../../ui/desk/wide";
import { t } from "../words";
import { chartOf } from "./chart";
import { monthText, valueText } from "./value-text";
import type { Figure } from "./wire";

interface TrendProps {
  figure: Figure;
  /** With the value above and the month below each bar. */
  large?: boolean;
}

const SMALL = { width: 300, height: 64 };
const LARGE = { width: 960, height: 240 };
/** Drawn smaller where it is shown smaller, so that its letters stay readable. */
const LARGE_ON_PHONE = { width: 420, height: 180 };

/** Months to draw: more than one, and something counted in any of them. */
export const hasTrend = ({ applies, trend }: Figure): boolean =>
  applies && trend.length > 1 && trend.some((point) => point.value !== null);

export function Trend({ figure, large = false }: TrendProps) {
  const { width, height } = large ? (wide.value ? LARGE : LARGE_ON_PHONE) : SMALL;
  const { bars, target } = chartOf(figure, width, height);
  const [above, below] = large ? [24, 28] : [2, 2];
  const few = bars.length <= 18;
  return (
    <svg
      class="block w-full"
      viewBox={`0 ${-above} ${width} ${height + above + below}`}
      role="img"
      aria-label={t("trend.label", { n: bars.length })}
    >
      {bars.map((bar, i) => (
        <g key={bar.period}>
          {bar.value === null ? (
            <circle cx={bar.x + bar.width / 2} cy={height - 2} r="2" class="fill-base-300" />
          ) : (
            <rect
              x={bar.x}
              y={Math.min(bar.y, height - 2)}
              width={bar.width}
              height={Math.max(bar.height, 2)}
              rx="3"
              class={bar.met ? "fill-primary" : "fill-warning"}
            />
          )}
          {large && few && bar.value !== null && (
            <text
              x={bar.x + bar.width / 2}
              y={bar.y - 6}
              text-anchor="middle"
              class="fill-base-content text-[14px] tabular-nums"
            >
              {figure.unit === "fen" ? Math.round(bar.value / 100) : bar.value}
            </text>
          )}
          {large && few && (wide.value || i % 2 === 1) && (
            <text
              x={bar.x + bar.width / 2}
              y={height + 20}
              text-anchor="middle"
              class="fill-ink-soft text-[14px] tabular-nums"
            >
              {monthText(bar.period).slice(2)}
            </text>
          )}
        </g>
      ))}
      <line
        x1="0"
        x2={width}
        y1={target}
        y2={target}
        class="stroke-base-content"
        stroke-width={large ? 1.5 : 1}
        stroke-dasharray="5 4"
      />
    </svg>
  );
}

/** The months as a table. */
export function MonthsTable({ figure }: { figure: Figure }) {
  return (
    <table class="w-full text-left tabular-nums">
      <thead>
        <tr class="border-b border-line text-sm text-ink-soft">
          <th class="py-2 pr-3 font-medium">{t("months.month")}</th>
          <th class="py-2 pr-3 text-right font-medium">{t("months.value")}</th>
          {figure.unit === "%" && <th class="py-2 text-right font-medium">{t("months.of")}</th>}
        </tr>
      </thead>
      <tbody class="divide-y divide-line">
        {[...figure.trend].reverse().map((point) => (
          <tr key={point.period}>
            <td class="py-2 pr-3">{monthText(point.period)}</td>
            <td class="py-2 pr-3 text-right font-medium">{valueText(point.value, figure.unit)}</td>
            {figure.unit === "%" && (
              <td class="py-2 text-right text-ink-soft">
                {point.numerator} / {point.denominator}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
