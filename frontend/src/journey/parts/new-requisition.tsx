/**
 * The start of a requisition: for which job, or for the van. A draft that was begun for the same is gone on with,
 * so that coming here twice leaves no empty papers.
 */
import { ClipboardList, Truck } from "lucide";
import { useEffect } from "preact/hooks";
import { create, currentActor, theStore, useRows } from "../../store";
import { List, ListRow, Loading, navigate, Page, query } from "../../ui";
import { useJobName } from "./facts";
import { t } from "./words";

const OVER = ["closed", "cancelled"];

function useMyJobs() {
  const mine = useRows("assignment", { engineer_id: currentActor.value.id, ended_at: null });
  const ids = new Set(mine.map((one) => one.job_id));
  return useRows("job", (job) => ids.has(job.id) && !OVER.includes(job.state)).reverse();
}

/** The draft for this purpose: the one that is there, else a new one. */
function begin(jobId: string | null) {
  const drafts = useRows("requisition", { engineer_id: currentActor.peek().id, state: "draft" });
  const kept = drafts.find((one) => one.job_id === jobId);
  const id =
    kept?.id ??
    create("requisition", {
      engineer_id: currentActor.peek().id,
      purpose: jobId ? "job" : "van",
      job_id: jobId,
    });
  navigate(`/requisitions/${id}`, { replace: true });
}

export default function NewRequisition() {
  const jobs = useMyJobs();
  const given = query.value.get("job");
  const known = given !== null && jobs.some((job) => job.id === given);
  useEffect(() => {
    // Not before every draft is in memory, or a second one would be begun.
    if (known) void theStore().complete.then(() => begin(given));
  }, [known]);
  if (known) return <Loading />;
  return (
    <Page title={t("new.title")} back="/parts?show=requisitions" sub={t("new.lead")}>
      <List>
        <ListRow
          icon={Truck}
          title={t("new.van")}
          sub={t("new.van_lead")}
          onClick={() => begin(null)}
        />
      </List>
      {jobs.length > 0 && (
        <section class="flex flex-col gap-2" aria-labelledby="for-job">
          <h2 id="for-job" class="px-1 text-lg">
            {t("new.job")}
          </h2>
          <List>
            {jobs.map((job) => (
              <JobChoice
                key={job.id}
                id={job.id}
                about={job.reported}
                begin={() => begin(job.id)}
              />
            ))}
          </List>
        </section>
      )}
    </Page>
  );
}

function JobChoice({ id, about, begin }: { id: string; about: string | null; begin: () => void }) {
  const name = useJobName(id);
  return (
    <ListRow
      icon={ClipboardList}
      title={name}
      sub={<span class="line-clamp-2">{about}</span>}
      onClick={begin}
    />
  );
}
