/**
 * The start of a claim: for which job, or for another trip. One that was begun for the same job, or is still blank,
 * is gone on with, so that nobody writes two.
 */
import { ClipboardList, Route } from "lucide";
import { useEffect } from "preact/hooks";
import { formatFen } from "../../kernel/money";
import { create, currentActor, type Shown, theStore, useRow, useRows } from "../../store";
import { Badge, List, ListRow, Loading, navigate, Page, query } from "../../ui";
import { toLocal } from "../../ui/date-field";
import { dateText } from "../../words";
import { useJobName, useLines, useMyClaims, useStillHeld } from "./facts";
import { isOpen } from "./sums";
import { t } from "./words";

const MOST_JOBS = 30;

/** Jobs that I am or was on and that this phone holds, the latest first. */
function useMyJobs(): Shown<"job">[] {
  const mine = useRows("assignment", { engineer_id: currentActor.value.id });
  const ids = new Set(mine.map((one) => one.job_id));
  return useRows("job", (job) => ids.has(job.id) && job.state !== "cancelled")
    .reverse()
    .slice(0, MOST_JOBS);
}

const dayOf = (moment: string | null): string | null => moment && toLocal(moment).slice(0, 10);

/** A trip's claim on which nothing was written yet. */
const isUntouched = (claim: Shown<"expense_claim">): boolean =>
  !claim.job_id && !claim.purpose && !claim.trip_to && useLines(claim.id).length === 0;

/** A claim for the job with what the job knows already, or a blank one. */
function begin(job: Shown<"job"> | null, city: string | null) {
  const open = useMyClaims().filter(isOpen);
  const kept = job ? open.find((one) => one.job_id === job.id) : open.find(isUntouched);
  const id =
    kept?.id ??
    create("expense_claim", {
      engineer_id: currentActor.peek().id,
      ...(job && {
        job_id: job.id,
        trip_to: city,
        from_on: dayOf(job.departed_at),
        to_on: dayOf(job.returned_at),
      }),
    });
  navigate(`/expenses/${id}`, { replace: true });
}

export default function NewClaim() {
  const jobs = useMyJobs();
  const given = query.value.get("job");
  const asked = jobs.find((job) => job.id === given) ?? null;
  const city = useRow("customer", asked?.customer_id)?.city ?? null;
  useEffect(() => {
    // Not before every claim is in memory, or a second one would be begun.
    if (asked) void theStore().complete.then(() => begin(asked, city));
  }, [asked?.id]);
  if (asked) return <Loading />;
  return (
    <Page title={t("expenses.new")} back="/expenses" sub={t("new.lead")}>
      <List>
        <ListRow
          icon={Route}
          title={t("new.trip")}
          sub={t("new.trip_lead")}
          onClick={() => begin(null, null)}
        />
      </List>
      {jobs.length > 0 && (
        <section class="flex flex-col gap-2" aria-labelledby="for-job">
          <h2 id="for-job" class="px-1 text-lg">
            {t("new.job")}
          </h2>
          <List>
            {jobs.map((job) => (
              <JobChoice key={job.id} job={job} begin={(to) => begin(job, to)} />
            ))}
          </List>
        </section>
      )}
    </Page>
  );
}

function JobChoice({ job, begin }: { job: Shown<"job">; begin: (city: string | null) => void }) {
  const name = useJobName(job.id);
  const city = useRow("customer", job.customer_id)?.city ?? null;
  const held = useStillHeld(job.id);
  return (
    <ListRow
      icon={ClipboardList}
      title={name}
      sub={[dateText(dayOf(job.departed_at ?? job.reported_at)), city].filter(Boolean).join(" · ")}
      end={
        held > 0 && (
          <Badge tone="wait">{t("set_off.not_handed_over", { fen: formatFen(held) })}</Badge>
        )
      }
      onClick={() => begin(city)}
    />
  );
}
