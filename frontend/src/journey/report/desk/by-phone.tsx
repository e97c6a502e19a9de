/** What was decided by phone on the job and is not confirmed yet: it stands before the report's approval. */
import { Phone } from "lucide";
import { type Shown, useRows } from "../../../store";
import { List, ListRow } from "../../../ui";
import { t } from "./words";

export function ByPhone({ report }: { report: Shown<"report"> }) {
  const told = useRows("escalation", { job_id: report.job_id, state: "told_by_phone" });
  if (report.state !== "signed" || told.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={t("by_phone.title")}>
      <h2 class="px-1 text-lg">{t("by_phone.title")}</h2>
      <List>
        {told.map((one) => (
          <ListRow
            key={one.id}
            icon={Phone}
            href={`/escalations/${one.id}`}
            title={one.phone_decision}
            sub={one.proposal}
          />
        ))}
      </List>
    </section>
  );
}
