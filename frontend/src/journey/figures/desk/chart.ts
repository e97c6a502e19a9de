/** Where the bars of a chart stand and how high they are. Pure; units of the drawing, y grows downwards. */
import type { Figure } from "./wire";

export interface Bar {
  period: string;
  value: number | null;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Does the month reach the target; null where nothing was there to count. */
  met: boolean | null;
}

export interface Chart {
  bars: Bar[];
  /** The height of the line of the target. */
  target: number;
}

type Drawn = Pick<Figure, "trend" | "target" | "better" | "unit">;

const GAP = 0.3;
const AIR = 1.12;
const WHOLE = 100;

/** The top of the scale: a high share reaches to 100, all else a little above what is drawn. */
export function topOf({ trend, target, better, unit }: Drawn): number {
  if (unit === "%" && better === "higher") return WHOLE;
  const most = Math.max(target, ...trend.map((point) => point.value ?? 0));
  return most > 0 ? most * AIR : 1;
}

export function chartOf(figure: Drawn, width: number, height: number): Chart {
  const top = topOf(figure);
  const step = width / Math.max(figure.trend.length, 1);
  const high = (value: number) => (Math.min(value, top) / top) * height;
  return {
    target: height - high(figure.target),
    bars: figure.trend.map((point, i) => ({
      period: point.period,
      value: point.value,
      x: i * step + (step * GAP) / 2,
      y: height - high(point.value ?? 0),
      width: step * (1 - GAP),
      height: high(point.value ?? 0),
      met: point.met,
    })),
  };
}
