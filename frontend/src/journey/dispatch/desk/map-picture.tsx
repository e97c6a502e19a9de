/** The plane itself: a net of degrees, towns by name, jobs by urgency, engineers where they last arrived. */
import { useSignal } from "@preact/signals";
import { Maximize2, ZoomIn, ZoomOut } from "lucide";
import { type Shown, useRows } from "../../../store";
import { Button } from "../../../ui";
import { localName } from "../../../words";
import { apart, distanceKm, type Place, type Plane, planeOf, scaleKm } from "./plane";
import type { UnderWay } from "./under-way";
import { t as say } from "./ways.words";

export interface OnMap extends Place {
  person: Shown<"person">;
  /** When they arrived there, ISO. */
  at: string;
}

interface PictureProps {
  jobs: readonly UnderWay[];
  people: readonly OnMap[];
  at: string | null;
  pick: (id: string | null) => void;
}

const WIDTH = 800;
const HEIGHT = 600;
const placeOf = ({ job }: UnderWay): Place => ({ lat: job.lat ?? 0, lon: job.lon ?? 0 });

export function MapPicture({ jobs, people, at, pick }: PictureProps) {
  const zoom = useSignal(1);
  const here = jobs.find(({ job }) => job.id === at);
  const whole = planeOf([...jobs.map(placeOf), ...people], WIDTH, HEIGHT);
  const plane = zoomed(whole, zoom.value, here ? placeOf(here) : null);
  const set = (next: number) => {
    zoom.value = Math.min(64, Math.max(1, next));
  };
  return (
    <figure class="relative m-0 overflow-hidden rounded-box border border-line bg-base-100">
      <svg
        class="block w-full"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say("map.label", { jobs: jobs.length, people: people.length })}
      >
        <Net plane={plane} />
        <Towns plane={plane} />
        {here && <Ways from={here} people={people} plane={plane} />}
        <People people={people} plane={plane} />
        <Jobs jobs={jobs} plane={plane} at={at} pick={pick} />
        <Scale plane={plane} />
      </svg>
      <div class="absolute top-2 right-2 flex rounded-field bg-base-100/90 print:hidden">
        <Button weight="quiet" icon={ZoomIn} hotkey="+" onClick={() => set(zoom.value * 2)}>
          {say("map.nearer")}
        </Button>
        <Button weight="quiet" icon={ZoomOut} hotkey="-" onClick={() => set(zoom.value / 2)}>
          {say("map.farther")}
        </Button>
        <Button weight="quiet" icon={Maximize2} hotkey="0" onClick={() => set(1)}>
          {say("map.whole")}
        </Button>
      </div>
    </figure>
  );
}

/** The same plane nearer, around the chosen job or the middle. */
function zoomed(plane: Plane, by: number, around: Place | null): Plane {
  const middle = around && by > 1 ? plane.at(around) : { x: WIDTH / 2, y: HEIGHT / 2 };
  return {
    ...plane,
    perKm: plane.perKm * by,
    at: (place) => {
      const { x, y } = plane.at(place);
      return { x: WIDTH / 2 + (x - middle.x) * by, y: HEIGHT / 2 + (y - middle.y) * by };
    },
  };
}

/** Degrees, so that north and the distance between lines can be seen. */
function Net({ plane }: { plane: Plane }) {
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
function Towns({ plane }: { plane: Plane }) {
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

const EDGE = { stranded: "fill-error", urgent: "fill-warning", normal: "fill-primary" } as const;

function Jobs({ jobs, plane, at, pick }: Omit<PictureProps, "people"> & { plane: Plane }) {
  const spots = apart(
    jobs.map((one) => ({ one, ...plane.at(placeOf(one)) })),
    22,
  );
  return (
    <g>
      {spots.map(({ one: { job, about }, x, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the picture holds the same by keys
        <g key={job.id} class="cursor-pointer" onClick={() => pick(job.id)}>
          <title>{`${job.number ?? ""} ${about.vehicle?.plate ?? ""} ${about.customer?.name ?? ""}`}</title>
          {job.id === at && (
            <circle cx={x} cy={y} r="17" class="fill-none stroke-base-content" stroke-width="3" />
          )}
          <circle
            cx={x}
            cy={y}
            r="11"
            class={`${EDGE[job.priority ?? "normal"]} stroke-base-100`}
            stroke-width="2"
          />
          {about.crew.length === 0 && (
            <text x={x} y={y + 5} text-anchor="middle" class="fill-base-100 text-[14px] font-bold">
              !
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function People({ people, plane }: { people: readonly OnMap[]; plane: Plane }) {
  const spots = apart(
    people.map((one) => ({ one, ...plane.at(one) })).map((spot) => ({ ...spot, y: spot.y - 30 })),
    24,
  );
  return (
    <g>
      {spots.map(({ one: { person }, x, y }) => {
        const name = localName(person.name_zh, person.name_en);
        return (
          <g key={person.id}>
            <rect
              x={x - 9}
              y={y - 9}
              width="18"
              height="18"
              rx="4"
              class="fill-base-100 stroke-info"
              stroke-width="2"
            />
            <circle cx={x} cy={y - 2} r="3.2" class="fill-info" />
            <path d={`M${x - 5.5} ${y + 6.5}a5.5 5 0 0 1 11 0z`} class="fill-info" />
            <text x={x + 13} y={y + 5} class="fill-base-content text-[13px]">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

const NEAREST = 3;

/** From the chosen job to those who are nearest. */
function Ways({ from, people, plane }: { from: UnderWay; people: readonly OnMap[]; plane: Plane }) {
  const start = plane.at(placeOf(from));
  return (
    <g class="stroke-info" stroke-width="2" stroke-dasharray="6 5">
      {nearest(from, people)
        .slice(0, NEAREST)
        .map(({ person, ...place }) => {
          const { x, y } = plane.at(place);
          return <line key={person.id} x1={start.x} y1={start.y} x2={x} y2={y - 30} />;
        })}
    </g>
  );
}

/** Engineers by their distance to the job, the nearest first. */
export const nearest = (from: UnderWay, people: readonly OnMap[]): (OnMap & { km: number })[] =>
  people.map((one) => ({ ...one, km: distanceKm(placeOf(from), one) })).sort((a, b) => a.km - b.km);

function Scale({ plane }: { plane: Plane }) {
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
