/** Questions that wait for the supervisor, oldest first, and those lately decided. */
import { MessageCircleQuestionMark } from "lucide";
import { currentActor, useRows } from "../../../store";
import { Empty, List, Page } from "../../../ui";
import { EscalationRow } from "../escalation-row";
import { t } from "../words";

const TO_DECIDE = ["waiting", "told_by_phone"];
const MOST_DECIDED = 30;

export default function Queue() {
  const all = useRows("escalation");
  const waiting = all.filter((one) => TO_DECIDE.includes(one.state));
  const rest = all.filter((one) => !TO_DECIDE.includes(one.state)).reverse();
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
      {rest.length > 0 && (
        <section class="flex flex-col gap-2" aria-labelledby="decided">
          <h2 id="decided" class="px-1 text-lg">
            {t("escalations.decided")}
          </h2>
          <List>
            {rest.slice(0, MOST_DECIDED).map((one) => (
              <EscalationRow key={one.id} one={one} withJob />
            ))}
          </List>
        </section>
      )}
    </Page>
  );
}
