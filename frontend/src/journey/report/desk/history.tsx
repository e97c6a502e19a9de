/** The vehicle's past: what was found and done before, each a tap away. */
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, List, ListRow } from "../../../ui";
import { dateText } from "../../../words";
import { earlierJobs } from "./earlier";
import { t } from "./words";

const MOST = 8;

export const History = ({ report }: { report: Shown<"report"> }) => <Past jobId={report.job_id} />;

export function Past({ jobId }: { jobId: string }) {
  const job = useRow("job", jobId);
  const before = earlierJobs(job);
  return (
    <section class="flex flex-col gap-2" aria-label={t("history.title")}>
      <h2 class="px-1 text-lg">{t("history.title")}</h2>
      {before.length === 0 ? (
        <p class="px-1 text-ink-soft">{t("history.none")}</p>
      ) : (
        <List>
          {before.slice(0, MOST).map((one) => (
            <Earlier key={one.id} job={one} rework={one.id === job?.rework_of_id} />
          ))}
        </List>
      )}
    </section>
  );
}

function Earlier({ job, rework }: { job: Shown<"job">; rework: boolean }) {
  const sheet = useRows("sheet", { job_id: job.id })[0];
  const newest = useRows("report", { job_id: job.id }).at(-1);
  return (
    <ListRow
      href={newest && newest.state !== "draft" ? `/reports/${newest.id}` : `/jobs/${job.id}`}
      title={sheet?.true_cause ?? job.reported ?? job.number}
      sub={
        <>
          {sheet?.done && <span class="block">{sheet.done}</span>}
          <span class="block text-sm">
            {dateText(job.reported_at)} · {job.number}
          </span>
        </>
      }
      end={rework && <Badge tone="bad">{t("history.rework")}</Badge>}
    />
  );
}
