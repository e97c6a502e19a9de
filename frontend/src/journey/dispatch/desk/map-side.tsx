/** Beside the map: the jobs as a list, and of the chosen one who is nearest and what to do. */
import { UserPlus } from "lucide";
import { Badge, Button, Card, Countdown, StateChip } from "../../../ui";
import { dateTimeText, kmText, listText, localName, tr } from "../../../words";
import { JOB_TONES, PRIORITY_TONES } from "../tones";
import { nearest, type OnMap } from "./map-picture";
import type { UnderWay } from "./under-way";
import { t as say } from "./ways.words";
import { t } from "./words";

interface SideProps {
  jobs: readonly UnderWay[];
  people: readonly OnMap[];
  here: UnderWay | null;
  pick: (id: string | null) => void;
}

const MOST_NEAR = 6;

export function MapSide({ jobs, people, here, pick }: SideProps) {
  return (
    <div class="flex min-w-0 flex-col gap-4">
      {here && <Chosen here={here} people={people} />}
      <Card title={say("map.jobs", { n: jobs.length })} flush>
        <ul class="max-h-[32rem] divide-y divide-line overflow-y-auto border-t border-line">
          {jobs.map(({ job, about }) => (
            <li key={job.id} data-row>
              <button
                type="button"
                class={`flex w-full flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-left hover:bg-base-200 ${job.id === here?.job.id ? "bg-primary/10" : ""}`}
                aria-pressed={job.id === here?.job.id}
                onClick={() => pick(job.id)}
              >
                <span class="font-semibold">{about.vehicle?.plate ?? job.number}</span>
                <span class="min-w-0 flex-1 text-sm text-ink-soft">{about.customer?.city}</span>
                <StateChip entity="job" id={job.id} tones={JOB_TONES} />
                <Countdown due={about.due} />
              </button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Chosen({ here, people }: { here: UnderWay; people: readonly OnMap[] }) {
  const { job, about } = here;
  const priority = job.priority ?? "normal";
  return (
    <Card title={`${about.vehicle?.plate ?? ""} ${about.customer?.name ?? ""}`}>
      <div class="flex flex-col gap-3">
        <p class="flex flex-wrap items-center gap-2">
          <a class="font-medium text-primary underline" href={`/desk/jobs/${job.id}`}>
            {job.number}
          </a>
          {priority !== "normal" && (
            <Badge tone={PRIORITY_TONES[priority]}>{tr(`job.choice.priority.${priority}`)}</Badge>
          )}
          <Countdown due={about.due} />
        </p>
        <p>{job.reported}</p>
        <p class="text-ink-soft">
          {about.names.length > 0 ? listText(about.names) : t("card.nobody")}
        </p>
        <h3 class="text-ink-soft">{say("map.nearest")}</h3>
        <ol class="flex flex-col gap-1.5">
          {nearest(here, people)
            .slice(0, MOST_NEAR)
            .map(({ person, km, at }) => (
              <li key={person.id} class="flex gap-2">
                <span class="flex-1">
                  {localName(person.name_zh, person.name_en)}{" "}
                  <span class="text-sm text-ink-soft">
                    {say("map.since", { at: dateTimeText(at) })}
                  </span>
                </span>
                <span class="font-medium tabular-nums">{kmText(Math.round(km))}</span>
              </li>
            ))}
        </ol>
        <p class="text-sm text-ink-soft">{say("map.as_the_crow_flies")}</p>
        {job.state === "opened" && (
          <Button weight="primary" icon={UserPlus} href={`/desk/jobs/${job.id}/crew`} hotkey="a">
            {tr("job.assign")}
          </Button>
        )}
      </div>
    </Card>
  );
}
