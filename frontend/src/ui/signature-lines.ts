/**
 * A signature as strokes on a pad of 1000 by 400, independent of any screen: rotation and size keep it.
 *
 * Whole numbers, so that the canonical bytes of a sealed report are the same everywhere.
 */
export interface StrokePoint {
  x: number;
  y: number;
  /** Milliseconds since the first touch. */
  t: number;
  /** Pressure, 0 to 1, two decimals. */
  p: number;
}

export type Stroke = StrokePoint[];

export const PAD = { width: 1000, height: 400 } as const;

interface RawPoint {
  x: number;
  y: number;
  time: number;
  pressure: number;
}

/** From a canvas of this width to the pad. */
export function toPad(groups: readonly { points: readonly RawPoint[] }[], width: number): Stroke[] {
  const scale = PAD.width / width;
  const start = groups[0]?.points[0]?.time ?? 0;
  return groups.map(({ points }) =>
    points.map((point) => ({
      x: within(point.x * scale, PAD.width),
      y: within(point.y * scale, PAD.height),
      t: Math.round(point.time - start),
      p: Math.round(point.pressure * 100) / 100,
    })),
  );
}

/** From the pad to a canvas of this width. */
export function fromPad(strokes: readonly Stroke[], width: number): { points: RawPoint[] }[] {
  const scale = width / PAD.width;
  return strokes.map((stroke) => ({
    points: stroke.map(({ x, y, t, p }) => ({ x: x * scale, y: y * scale, time: t, pressure: p })),
  }));
}

const within = (value: number, most: number): number =>
  Math.min(most, Math.max(0, Math.round(value)));

/** The path of an SVG for looking at: `viewBox="0 0 1000 400"`. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => {
      const [first, ...rest] = stroke;
      const dot = rest.length === 0 ? [first] : rest;
      return `M${first?.x} ${first?.y}${dot.map((point) => `L${point?.x} ${point?.y}`).join("")}`;
    })
    .join("");
}
