/** One question in a list: what about, in whose words, how it stands. */
import type { EscalationRecord } from "../../contract/records";
import { useRow } from "../../store";
import { DateTime, ListRow, RowMark, StateChip } from "../../ui";
import { tr } from "../../words";
import { ESCALATION_TONES } from "./escalation-facts";

interface RowProps {
  one: EscalationRecord;
  /** Where several jobs stand in one list. */
  withJob?: boolean;
}

export function EscalationRow({ one, withJob = false }: RowProps) {
  const job = useRow("job", one.job_id);
  const customer = useRow("customer", job?.customer_id);
  return (
    <ListRow
      href={`/escalations/${one.id}`}
      title={tr(`escalation.choice.kind.${one.kind}`)}
      sub={
        <>
          <span class="line-clamp-2">{one.proposal}</span>
          {withJob && (
            <span class="block">
              {job?.number} · {customer?.name}
            </span>
          )}
          <DateTime at={one.raised_at ?? one.created_at} />
        </>
      }
      end={
        <>
          <StateChip entity="escalation" id={one.id} tones={ESCALATION_TONES} />
          <RowMark entity="escalation" id={one.id} />
        </>
      }
    />
  );
}
