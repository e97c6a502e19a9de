/** A point on the map as people copy it: "30.1, 120.2", in whichever order their map writes it. Pure. */

export interface Point {
  lat: number;
  lon: number;
}

/** The point, or null where the text is none. Of two numbers of which only one can be a latitude, that one is. */
export function readPoint(text: string): Point | null {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const [first, second] = numbers;
  if (numbers.length !== 2 || first === undefined || second === undefined) return null;
  const [lat, lon] = looksSwapped(first, second) ? [second, first] : [first, second];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** Chinese maps write the longitude first; within the country the two can't be taken for one another. */
const looksSwapped = (first: number, second: number): boolean =>
  Math.abs(first) > 90 || (first >= 73 && first <= 136 && second >= 3 && second <= 54);

export const pointText = (point: { lat?: unknown; lon?: unknown }): string =>
  typeof point.lat === "number" && typeof point.lon === "number"
    ? `${point.lat}, ${point.lon}`
    : "";
