/** Who works when: a row for each engineer, a column for each day; appointments, visits, and promises that run out. */
import { useSignal } from "@preact/signals";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide";
import { clock } from "../../../kernel/clock";
import { type Shown, useRow, useRows } from "../../../store";
import { Button, Empty, Page } from "../../../ui";
import { language, localName } from "../../../words";
import { useAbout, useEngineers } from "./about";
import { CalendarRow } from "./calendar-row";
import { passes, useFilter } from "./filter";
import { FilterBar } from "./filter-bar";
import { DAY_MS, midnight, type Span, type Timed } from "./gantt";
import { Ways } from "./ways";
import { t as say } from "./ways.words";
import { t } from "./words";

const DAYS = 7;

export default function Calendar() {
  const week = useSignal(0);
  const now = clock.serverNow();
  const span: Span = { first: midnight(now, week.value * DAYS - 1), days: DAYS };
  const rows = useCrewRows(span);
  const step = (by: number) => {
    week.value += by;
  };
  return (
    <Page title={say("calendar.title")} wide aside={<Ways />}>
      <FilterBar />
      <div class="flex flex-wrap items-center gap-1 print:hidden">
        <Button weight="quiet" icon={ChevronLeft} hotkey="[" onClick={() => step(-1)}>
          {say("calendar.before")}
        </Button>
        <Button
          weight="quiet"
          icon={CalendarDays}
          onClick={() => step(-week.value)}
          disabled={week.value === 0}
        >
          {say("calendar.today")}
        </Button>
        <Button weight="quiet" icon={ChevronRight} hotkey="]" onClick={() => step(1)}>
          {say("calendar.after")}
        </Button>
        <Legend />
      </div>
      {rows.length === 0 ? (
        <Empty icon={CalendarDays} title={say("calendar.empty")} />
      ) : (
        <div class="overflow-x-auto rounded-box border border-line bg-base-100">
          <table class="w-full min-w-3xl table-fixed border-collapse">
            <thead>
              <tr class="border-b border-line text-sm text-ink-soft">
                <th class="w-32 px-3 py-2 text-left font-medium">{t("column.engineers")}</th>
                {Array.from({ length: DAYS }, (_, i) => {
                  const day = span.first + i * DAY_MS;
                  const today = midnight(now) === day;
                  return (
                    <th
                      key={day}
                      class={`border-l border-line px-1 py-2 text-center font-medium ${today ? "bg-primary/10 text-primary" : ""}`}
                    >
                      {dayText(day)}
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody class="divide-y divide-line">
              {rows.map((row) => (
                <CalendarRow key={row.id} row={row} span={span} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

/** "2 Dec, Wed": the year is known. */
const dayText = (day: number): string =>
  new Intl.DateTimeFormat(language.value, {
    day: "numeric",
    month: "short",
    weekday: "short",
    timeZone: "Asia/Shanghai",
  }).format(day);

const Legend = () => (
  <p class="ml-auto flex flex-wrap items-center gap-4 text-sm text-ink-soft">
    {(
      [
        ["border-2 border-info bg-base-100", "calendar.planned"],
        ["bg-primary", "calendar.worked"],
        ["rotate-45 bg-warning", "calendar.promise"],
        ["rotate-45 bg-error", "calendar.broken"],
      ] as const
    ).map(([look, word]) => (
      <span key={word} class="inline-flex items-center gap-2">
        <span class={`size-3 ${look}`} />
        {say(word)}
      </span>
    ))}
  </p>
);

export interface CrewRow {
  id: string;
  name: string;
  jobs: Timed[];
}

/** Engineers with what they have on hand or worked on in the span; jobs without anybody stand first. */
function useCrewRows(span: Span): CrewRow[] {
  const filter = useFilter();
  const until = span.first + span.days * DAY_MS;
  const inSpan = (iso: string | null) => iso !== null && Date.parse(iso) < until;
  const late = (job: Shown<"job">) =>
    job.left_at === null || Date.parse(job.left_at) >= span.first || job.state === "opened";
  const shown = (job: Shown<"job"> | undefined): job is Shown<"job"> =>
    job !== undefined &&
    job.state !== "cancelled" &&
    late(job) &&
    (job.state !== "closed" || inSpan(job.left_at)) &&
    passes(filter, job, useAbout(job));
  const nobody = useRows("job", { state: "opened" }).filter(shown);
  const crews = useEngineers().map((person) => ({
    id: person.id,
    name: localName(person.name_zh, person.name_en),
    jobs: useRows("assignment", { engineer_id: person.id, ended_at: null }).flatMap((one) => {
      const job = useRow("job", one.job_id);
      return shown(job) ? [timed(job, one)] : [];
    }),
  }));
  const rows = crews.filter((row) => row.jobs.length > 0);
  if (nobody.length === 0) return rows;
  return [{ id: "", name: t("card.nobody"), jobs: nobody.map((job) => timed(job)) }, ...rows];
}

/** Each of a crew has times of their own; where they told none, those of the job count. */
function timed(job: Shown<"job">, own?: Shown<"assignment">): Timed {
  return {
    id: job.id,
    appointment_from: job.appointment_from,
    appointment_to: job.appointment_to,
    departed_at: own?.departed_at ?? job.departed_at,
    arrived_at: own?.arrived_at ?? job.arrived_at,
    left_at: job.left_at,
    due: useAbout(job).due,
  };
}
