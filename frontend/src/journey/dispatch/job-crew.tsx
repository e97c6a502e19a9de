/** Who is on the job and who was; how far each of them is, and a second one's own word that they are there too. */
import { Check, MapPin, Phone } from "lucide";
import type { AssignmentRecord } from "../../contract/records";
import { currentActor, type Shown, send, useRow, useRows } from "../../store";
import { Badge, Button, Card, navigate, RowMark } from "../../ui";
import { Icon } from "../../ui/icon";
import { dateTimeText, tr } from "../../words";
import { useCrew, usePersonName } from "./facts";
import { mayTell, progressOf, tellsEach } from "./progress";
import { t } from "./words";

export function JobCrew({ jobId }: { jobId: string }) {
  const crew = useCrew(jobId);
  const job = useRow("job", jobId);
  const now = crew.filter((one) => !one.ended_at);
  const before = crew.filter((one) => one.ended_at);
  if (crew.length === 0 || !job) return null;
  return (
    <Card title={t("job.crew")}>
      <ul class="flex flex-col gap-2">
        {now.map((one) => (
          <li key={one.id}>
            <Member one={one} each={now.length > 1 && tellsEach(now, job)} />
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <details class="mt-2">
          <summary class="flex min-h-12 cursor-pointer items-center text-ink-soft">
            {t("job.history")}
          </summary>
          <ul class="flex flex-col gap-2">
            {before.map((one) => (
              <li key={one.id} class="text-ink-soft">
                <Name id={one.engineer_id} /> · {dateTimeText(one.assigned_at)} –{" "}
                {dateTimeText(one.ended_at)}
                {one.reason && <span class="block">{one.reason}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

const Name = ({ id }: { id: string }) => <span>{usePersonName(id)}</span>;

/** each: how far they are is told of each; a single engineer's progress is the job's own. */
function Member({ one, each }: { one: AssignmentRecord; each: boolean }) {
  const person = useRow("person", one.engineer_id);
  const { what, at } = progressOf(one);
  return (
    <div class="flex min-h-12 flex-wrap items-center gap-x-2">
      <span class="font-medium">{usePersonName(one.engineer_id)}</span>
      {one.lead && <Badge tone="primary">{t("job.lead")}</Badge>}
      {each && (
        <span class="text-sm text-ink-soft tabular-nums">
          {t(`crew.${what}`, { at: dateTimeText(at) })}
        </span>
      )}
      <RowMark entity="assignment" id={one.id} />
      {person?.phone && (
        <a
          href={`tel:${person.phone}`}
          class="inline-flex min-h-12 items-center gap-1 px-2 text-primary tabular-nums"
        >
          <Icon of={Phone} class="size-4" />
          {person.phone}
        </a>
      )}
    </div>
  );
}

/** The job went on at a colleague's word; mine is still wanted, and asked for above all else. */
export function MineToTell({ job }: { job: Shown<"job"> }) {
  const own = useRows("assignment", { job_id: job.id, engineer_id: currentActor.value.id }).find(
    (one) => !one.ended_at,
  );
  const wanted = own && mayTell(own, job);
  if (!own || !wanted) return null;
  const tell = () =>
    wanted === "arrive"
      ? navigate(`/jobs/${job.id}/arrive`)
      : send("assignment.accept", own.id, {});
  return (
    <div class="flex flex-wrap items-center gap-3 rounded-box border border-line bg-base-100 p-4">
      <p class="flex-[1_1_10rem]">{t(`crew.mine.${wanted}`)}</p>
      <Button icon={wanted === "arrive" ? MapPin : Check} onClick={tell}>
        {tr(`assignment.${wanted}`)}
      </Button>
    </div>
  );
}
