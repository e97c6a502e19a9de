/** What lies under the marks of the map: a net of degrees, towns by name, a scale. */
import { useRows } from "../../../store";
import { type Plane, scaleKm } from "./plane";

export const WIDTH = 800;
export const HEIGHT = 600;

/** Degrees, so that north and the distance between lines can be seen. */
export function Net({ plane }: { plane: Plane }) {
  const step = [10, 5, 2, 1, 0.5, 0.2, 0.1].find((one) => one * 111 * plane.perKm < 260) ?? 0.1;
  const lines = Array.from({ length: Math.ceil(180 / step) }, (_, i) => i * step);
  const inside = (value: number, most: number) => value > 0 && value < most;
  return (
    <g class="stroke-line fill-ink-soft text-[13px]">
      {lines.map((degree) => {
        const { y } = plane.at({ lat: degree, lon: 105 });
        return inside(y, HEIGHT) && degree < 80 ? (
          <g key={`n${degree}`}>
            <line x1="0" x2={WIDTH} y1={y} y2={y} />
            <text x="6" y={y - 4} class="stroke-none">{`${shortly(degree)}°N`}</text>
          </g>
        ) : null;
      })}
      {lines.map((degree) => {
        const { x } = plane.at({ lat: 35, lon: degree });
        return inside(x, WIDTH) ? (
          <g key={`e${degree}`}>
            <line y1="0" y2={HEIGHT} x1={x} x2={x} />
            <text y={HEIGHT - 8} x={x + 4} class="stroke-none">{`${shortly(degree)}°E`}</text>
          </g>
        ) : null;
      })}
    </g>
  );
}

const shortly = (degree: number): number => Math.round(degree * 10) / 10;

/** Towns are where customers are: each at the middle of the jobs that were there. */
export function Towns({ plane }: { plane: Plane }) {
  const sums = new Map<string, { lat: number; lon: number; n: number }>();
  const cities = new Map(useRows("customer").map((one) => [one.id, one.city]));
  for (const job of useRows("job")) {
    const city = cities.get(job.customer_id);
    if (!city || job.lat === null || job.lon === null) continue;
    const sum = sums.get(city) ?? { lat: 0, lon: 0, n: 0 };
    sums.set(city, { lat: sum.lat + job.lat, lon: sum.lon + job.lon, n: sum.n + 1 });
  }
  return (
    <g class="fill-ink-soft text-[15px]" text-anchor="middle">
      {[...sums].map(([city, { lat, lon, n }]) => {
        const { x, y } = plane.at({ lat: lat / n, lon: lon / n });
        return (
          <text key={city} x={x} y={y + 30}>
            {city}
          </text>
        );
      })}
    </g>
  );
}

export function Scale({ plane }: { plane: Plane }) {
  const km = scaleKm(plane.perKm, 220);
  const length = km * plane.perKm;
  return (
    <g class="fill-base-content stroke-base-content text-[14px]" stroke-width="2">
      <path d={`M20 ${HEIGHT - 34}v6h${length}v-6`} class="fill-none" />
      <text x={20 + length / 2} y={HEIGHT - 38} text-anchor="middle" class="stroke-none">
        {`${km} km`}
      </text>
    </g>
  );
}
