/** The plane itself: a net of degrees, towns by name, jobs by urgency, engineers where they last arrived. */
import { useSignal } from "@preact/signals";
import { Maximize2, ZoomIn, ZoomOut } from "lucide";
import type { Shown } from "../../../store";
import { Button } from "../../../ui";
import { localName } from "../../../words";
import { HEIGHT, Net, Scale, Towns, WIDTH } from "./map-ground";
import { apart, distanceKm, type Place, type Plane, planeOf, type Spot } from "./plane";
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

const placeOf = ({ job }: UnderWay): Place => ({ lat: job.lat ?? 0, lon: job.lon ?? 0 });

export function MapPicture({ jobs, people, at, pick }: PictureProps) {
  const zoom = useSignal(1);
  const here = jobs.find(({ job }) => job.id === at);
  const whole = planeOf([...jobs.map(placeOf), ...people], WIDTH, HEIGHT, 80);
  const plane = zoomed(whole, zoom.value, here ? placeOf(here) : null);
  const spots = spotsOf(jobs, people, plane);
  const set = (next: number) => {
    zoom.value = Math.min(64, Math.max(1, next));
  };
  return (
    <figure class="m-0 overflow-hidden rounded-box border border-line bg-base-100">
      <svg
        class="block w-full"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say("map.label", { jobs: jobs.length, people: people.length })}
      >
        <Net plane={plane} />
        <Towns plane={plane} />
        {here && <Ways from={here} people={people} plane={plane} />}
        <People spots={spots(people)} />
        <Jobs spots={spots(jobs)} at={at} pick={pick} />
        <Scale plane={plane} />
      </svg>
      <div class="flex flex-wrap justify-end border-t border-line print:hidden">
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

const EDGE = { stranded: "fill-error", urgent: "fill-warning", normal: "fill-primary" } as const;

interface Marked<T> extends Spot {
  one: T;
  /** At the left of its place: its name then stands at the left too. */
  left: boolean;
}

/** Where jobs and engineers are drawn, so that none lies on another. */
function spotsOf(jobs: readonly UnderWay[], people: readonly OnMap[], plane: Plane) {
  const all = [
    ...jobs.map((one) => ({ one, place: plane.at(placeOf(one)) })),
    ...people.map((one) => ({ one, place: plane.at(one) })),
  ].map(({ one, place }) => ({ one, ...place, from: place.x }));
  const found = new Map<object, Omit<Marked<never>, "one">>(
    apart(all, 26).map(({ one, x, y, from }) => [one, { x, y, left: x < from - 1 }]),
  );
  return <T extends object>(list: readonly T[]): Marked<T>[] =>
    list.flatMap((one) => {
      const spot = found.get(one);
      return spot ? [{ one, ...spot }] : [];
    });
}

interface JobsProps extends Pick<PictureProps, "at" | "pick"> {
  spots: readonly Marked<UnderWay>[];
}

function Jobs({ spots, at, pick }: JobsProps) {
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

function People({ spots }: { spots: readonly Marked<OnMap>[] }) {
  return (
    <g>
      {spots.map(({ one: { person }, x, y, left }) => {
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
            <text
              x={left ? x - 13 : x + 13}
              y={y + 5}
              text-anchor={left ? "end" : "start"}
              class="fill-base-content text-[13px]"
            >
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
          return <line key={person.id} x1={start.x} y1={start.y} x2={x} y2={y} />;
        })}
    </g>
  );
}

/** Engineers by their distance to the job, the nearest first. */
export const nearest = (from: UnderWay, people: readonly OnMap[]): (OnMap & { km: number })[] =>
  people.map((one) => ({ ...one, km: distanceKm(placeOf(from), one) })).sort((a, b) => a.km - b.km);
