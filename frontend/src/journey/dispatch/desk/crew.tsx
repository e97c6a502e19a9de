/**
 * Who goes: engineers with their certificate for this fault on the day of the work, their region and the work they
 * have on hand; exactly one leads. Sends `job.assign`, or `job.reassign` where a crew stands already.
 */
import { useSignal } from "@preact/signals";
import { UserCheck } from "lucide";
import { type Shown, send, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  Empty,
  matches,
  NotFound,
  navigate,
  Page,
  SearchBox,
  toast,
  told,
} from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { BOX } from "../../../ui/frame";
import { useMove } from "../../../ui/move-button";
import { dateTimeText, kmText, tr } from "../../../words";
import { nameOf, useAbout } from "./about";
import { CandidateRow } from "./candidate-row";
import { type Candidate, candidates, workload } from "./candidates";
import { t as tCrew } from "./crew.words";
import { hindrance, ledBy, type Place, takenOff, toggled } from "./crew-change";
import { dayOfWork } from "./unqualified";
import { t } from "./words";

export default function Crew({ params }: { params: Record<string, string> }) {
  const job = useRow("job", params.id);
  if (!job) return <NotFound />;
  return <Choosing job={job} />;
}

function Choosing({ job }: { job: Shown<"job"> }) {
  const about = useAbout(job);
  const standing = about.crew.map((one) => ({
    engineer_id: one.engineer_id,
    lead: one.lead === true,
  }));
  const asked = useSignal<Place[]>(standing);
  const reason = useSignal("");
  const verb = standing.length > 0 ? "job.reassign" : "job.assign";
  const allowed = useMove(verb, job.id)?.allowed ?? false;
  const why = hindrance(standing, asked.value, reason.value);
  const go = () => {
    const sent = send(verb, job.id, {
      engineers: asked.value,
      reason: reason.value.trim() || null,
    });
    navigate(`/desk/jobs/${job.id}`, { replace: true });
    void told(sent).then((taken) => taken && toast(tCrew("crew.sent")));
  };
  return (
    <Page
      title={tr(verb)}
      back={`/desk/jobs/${job.id}`}
      wide
      sub={job.number ?? t("job.unnumbered")}
      action={
        <div class="flex flex-col gap-1.5">
          {why && <p class="text-center text-sm text-ink-soft">{tCrew(why)}</p>}
          <Button
            weight="primary"
            icon={UserCheck}
            wide
            disabled={Boolean(why) || !allowed}
            onClick={go}
          >
            {tCrew("crew.send", { n: asked.value.length })}
          </Button>
        </div>
      }
    >
      <Split
        side={
          <>
            <Wanted job={job} />
            {takenOff(standing, asked.value).length > 0 && (
              <Reason
                names={takenOff(standing, asked.value).map(nameOf)}
                value={reason.value}
                set={(text) => {
                  reason.value = text;
                }}
              />
            )}
          </>
        }
      >
        <Choice job={job} asked={asked} standing={standing} />
      </Split>
    </Page>
  );
}

interface ChoiceProps {
  job: Shown<"job">;
  asked: { value: Place[] };
  standing: readonly Place[];
}

function Choice({ job, asked, standing }: ChoiceProps) {
  const question = useSignal("");
  const people = useRows("person");
  const known = new Map(people.map((one) => [one.id, one]));
  const all = candidates({
    people,
    certificates: useRows("qualification"),
    load: workload(useRows("assignment", { ended_at: null }), (id) => useRow("job", id)?.state),
    system: job.fault_system,
    day: dayOfWork(job),
    region: useAbout(job).customer?.region ?? null,
  });
  const shown = all.filter((one) => {
    const person = known.get(one.id);
    return matches(question.value, [
      person?.name_zh,
      person?.name_en,
      person?.employee_no,
      person?.region,
    ]);
  });
  const stands = (one: Candidate) => standing.some((place) => place.engineer_id === one.id);
  return (
    <>
      <SearchBox of={question} label={tCrew("crew.search")} />
      {shown.length === 0 ? (
        <Empty title={tCrew("crew.none")} />
      ) : (
        <ul class="divide-y divide-line overflow-hidden rounded-box border border-line bg-base-100">
          {shown.map((one) => (
            <CandidateRow
              key={one.id}
              one={one}
              place={asked.value.find((place) => place.engineer_id === one.id)}
              // Who is on the job already keeps the place, though a certificate ended meanwhile.
              may={one.may || stands(one)}
              toggle={() => {
                asked.value = toggled(asked.value, one.id);
              }}
              lead={() => {
                asked.value = ledBy(asked.value, one.id);
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Wanted({ job }: { job: Shown<"job"> }) {
  const about = useAbout(job);
  return (
    <Card title={about.vehicle?.plate ?? about.vehicle?.vin ?? ""}>
      <p class="mb-2 font-medium">
        {job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`)}
      </p>
      <p class="mb-3 line-clamp-4">{job.reported}</p>
      <p class="text-ink-soft">
        {[about.customer?.name, about.customer?.region, kmText(job.distance_km)]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {job.appointment_from && (
        <p class="mt-1 text-ink-soft">
          {t("card.appointment", { at: dateTimeText(job.appointment_from) })}
        </p>
      )}
    </Card>
  );
}

interface ReasonProps {
  names: readonly string[];
  value: string;
  set: (text: string) => void;
}

function Reason({ names, value, set }: ReasonProps) {
  return (
    <Card title={tCrew("crew.why_off", { names: names.join(" · ") })}>
      <textarea
        class={`textarea field-sizing-content min-h-20 ${BOX.replace("input ", "")} py-3`}
        aria-label={tCrew("crew.reason")}
        maxLength={500}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </Card>
  );
}
