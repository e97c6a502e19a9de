/** Deciding one question, with all that is needed in view: what is asked, the vehicle, the sheet so far, the photos. */
import type { ScreenProps } from "../../../shell/route";
import { useRow, useRows } from "../../../store";
import { List, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { tr } from "../../../words";
import { t } from "../escalation.words";
import { ESCALATION_TONES, EscalationFacts } from "../escalation-facts";
import { EscalationRow } from "../escalation-row";
import { Decide } from "./decide";
import { Evidence } from "./evidence";

export default function Decision({ params }: ScreenProps) {
  const one = useRow("escalation", params.id);
  const job = useRow("job", one?.job_id);
  const others = useRows("escalation", { job_id: one?.job_id ?? "" }).filter(
    (other) => other.id !== one?.id,
  );
  if (!one || !job) return <NotFound />;
  return (
    <Page
      title={t("escalation.title", { kind: tr(`escalation.choice.kind.${one.kind}`) })}
      back="/escalations"
      wide
      sub={
        <>
          <StateChip entity="escalation" id={one.id} tones={ESCALATION_TONES} />
          <span>{job.number}</span>
          <RowMark entity="escalation" id={one.id} />
        </>
      }
    >
      <Split side={<Decide key={one.id} one={one} />}>
        <EscalationFacts one={one} />
        <Evidence job={job} />
        {others.length > 0 && (
          <section class="flex flex-col gap-2" aria-label={t("decide.earlier")}>
            <h2 class="px-1 text-lg">{t("decide.earlier")}</h2>
            <List>
              {others.map((other) => (
                <EscalationRow key={other.id} one={other} />
              ))}
            </List>
          </section>
        )}
      </Split>
    </Page>
  );
}
