/** Questions that wait for the supervisor, oldest first; those that wait for the engineer; those lately decided. */
import { MessageCircleQuestionMark } from "lucide";
import type { EscalationRecord } from "../../../contract/records";
import { currentActor, useRows } from "../../../store";
import { Empty, List, Page } from "../../../ui";
import { t } from "../escalation.words";
import { EscalationRow } from "../escalation-row";

const TO_DECIDE = ["waiting", "told_by_phone"];
const MOST_DECIDED = 30;

export default function Queue() {
  const all = useRows("escalation");
  const waiting = all.filter((one) => TO_DECIDE.includes(one.state));
  const asked = all.filter((one) => one.state === "asked");
  const decided = all
    .filter((one) => !TO_DECIDE.includes(one.state) && one.state !== "asked")
    .reverse()
    .slice(0, MOST_DECIDED);
  const mine = currentActor.value.id;
  const own = (one: (typeof all)[number]) => Number(one.created_by_id === mine);
  waiting.sort((a, b) => own(a) - own(b));
  return (
    <Page title={t("escalations.desk")}>
      <section class="flex flex-col gap-2" aria-label={t("escalations.waiting")}>
        {waiting.length === 0 ? (
          <Empty icon={MessageCircleQuestionMark} title={t("escalations.empty_desk")} />
        ) : (
          <List>
            {waiting.map((one) => (
              <EscalationRow key={one.id} one={one} withJob />
            ))}
          </List>
        )}
      </section>
      <Rest title={t("escalations.asked")} rows={asked} />
      <Rest title={t("escalations.decided")} rows={decided} />
    </Page>
  );
}

function Rest({ title, rows }: { title: string; rows: readonly EscalationRecord[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={title}>
      <h2 class="px-1 text-lg">{title}</h2>
      <List>
        {rows.map((one) => (
          <EscalationRow key={one.id} one={one} withJob />
        ))}
      </List>
    </section>
  );
}
