/** Jobs and engineers on a plane of their own, without pictures from elsewhere: where the work is, and who is near. */
import { type Signal, useSignal } from "@preact/signals";
import { MapPinOff } from "lucide";
import { useRows } from "../../../store";
import { Empty, Page } from "../../../ui";
import { useEngineers } from "./about";
import { FilterBar } from "./filter-bar";
import { MapPicture, type OnMap } from "./map-picture";
import { MapSide } from "./map-side";
import { lastPlaces } from "./plane";
import { type UnderWay, useUnderWay } from "./under-way";
import { Ways } from "./ways";
import { t as say } from "./ways.words";

export default function JobsMap() {
  const at = useSignal<string | null>(null);
  const all = useUnderWay();
  const placed = all.filter(({ job }) => job.lat !== null && job.lon !== null);
  const people = usePeople();
  return (
    <Page title={say("map.title")} wide aside={<Ways />}>
      <FilterBar />
      {placed.length === 0 ? (
        <Empty icon={MapPinOff} title={say("map.empty")} />
      ) : (
        <Both placed={placed} people={people} at={at} />
      )}
      {all.length > placed.length && (
        <p class="px-1 text-ink-soft">{say("map.placeless", { n: all.length - placed.length })}</p>
      )}
    </Page>
  );
}

interface BothProps {
  placed: readonly UnderWay[];
  people: readonly OnMap[];
  at: Signal<string | null>;
}

function Both({ placed, people, at }: BothProps) {
  const here = placed.find(({ job }) => job.id === at.value) ?? null;
  const pick = (id: string | null) => {
    at.value = id;
  };
  return (
    <div class="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <MapPicture jobs={placed} people={people} at={here?.job.id ?? null} pick={pick} />
      <MapSide jobs={placed} people={people} here={here} pick={pick} />
    </div>
  );
}

/** Engineers who work here and have arrived somewhere, with where and when that was. */
function usePeople(): OnMap[] {
  const last = lastPlaces(useRows("assignment"));
  return useEngineers().flatMap((person) => {
    const place = last.get(person.id);
    return place ? [{ person, ...place }] : [];
  });
}
