/** The revisions of a job's report, the newest first; every one of them stays. */
import { type Shown, useRows } from "../../../store";
import { DateTime, List, ListRow } from "../../../ui";
import { Marks } from "./report-row";
import { t } from "./words";

export function Revisions({ report }: { report: Shown<"report"> }) {
  const all = useRows("report", { job_id: report.job_id }, (a, b) => b.revision - a.revision);
  if (all.length < 2) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("revisions.title")}>
      <h2 class="px-1 text-lg">{t("revisions.title")}</h2>
      <List>
        {all.map((one) => (
          <ListRow
            key={one.id}
            {...(one.id !== report.id && { href: `/reports/${one.id}` })}
            title={
              one.id === report.id
                ? t("revisions.here", { number: one.report_number })
                : one.report_number
            }
            sub={
              <>
                <DateTime at={one.signed_at} /> {one.revision_reason ?? one.remarks}
              </>
            }
            end={<Marks id={one.id} />}
          />
        ))}
      </List>
    </section>
  );
}
