/** Who is on the job and who was. */
import { Phone } from "lucide";
import { useRow } from "../../store";
import { Badge, Card } from "../../ui";
import { Icon } from "../../ui/icon";
import { dateTimeText } from "../../words";
import { useCrew, usePersonName } from "./facts";
import { t } from "./words";

export function JobCrew({ jobId }: { jobId: string }) {
  const crew = useCrew(jobId);
  const now = crew.filter((one) => !one.ended_at);
  const before = crew.filter((one) => one.ended_at);
  if (crew.length === 0) return null;
  return (
    <Card title={t("job.crew")}>
      <ul class="flex flex-col gap-1">
        {now.map((one) => (
          <li key={one.id} class="flex min-h-12 flex-wrap items-center gap-2">
            <Member id={one.engineer_id} />
            {one.lead && <Badge tone="primary">{t("job.lead")}</Badge>}
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

function Member({ id }: { id: string }) {
  const person = useRow("person", id);
  return (
    <>
      <span class="font-medium">{usePersonName(id)}</span>
      {person?.phone && (
        <a
          href={`tel:${person.phone}`}
          class="inline-flex min-h-12 items-center gap-1 px-2 text-primary tabular-nums"
        >
          <Icon of={Phone} class="size-4" />
          {person.phone}
        </a>
      )}
    </>
  );
}
