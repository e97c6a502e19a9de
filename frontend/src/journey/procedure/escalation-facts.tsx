/** A question to headquarters as both sides read it: what was asked, what was asked back, what was decided. */
import type { EscalationRecord } from "../../contract/records";
import { useRow } from "../../store";
import { Card, KeyValue, Money, type Tone } from "../../ui";
import { dateTimeText, localName, tr } from "../../words";
import { t } from "./escalation.words";

export const ESCALATION_TONES: Record<EscalationRecord["state"], Tone> = {
  waiting: "wait",
  asked: "bad",
  told_by_phone: "wait",
  approved: "good",
  changed: "good",
  refused: "bad",
  withdrawn: "plain",
};

const usePersonName = (id: string | null): string => {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
};

export function EscalationFacts({ one }: { one: EscalationRecord }) {
  const decider = usePersonName(one.decided_by_id);
  const phoned = usePersonName(one.phone_decider_id);
  return (
    <>
      <Card title={t("escalation.told")}>
        <KeyValue
          facts={[
            [tr("escalation.field.kind"), tr(`escalation.choice.kind.${one.kind}`)],
            [tr("escalation.field.step"), tr(`escalation.choice.step.${one.step}`)],
            [tr("escalation.field.raised_at"), dateTimeText(one.raised_at ?? one.created_at)],
            [t("escalation.proposal"), one.proposal],
            [tr("escalation.field.demand"), one.demand],
            [
              tr("escalation.field.amount_fen"),
              one.amount_fen === null ? null : <Money fen={one.amount_fen} />,
            ],
            [tr("escalation.field.question"), one.question],
            [tr("escalation.field.answer"), one.answer],
          ]}
        />
      </Card>
      {(one.decision || one.decided_at || phoned) && (
        <Card title={t("escalation.decision_title")}>
          <KeyValue
            facts={[
              [tr("escalation.field.state"), tr(`escalation.state.${one.state}`)],
              [tr("escalation.field.decision"), one.decision],
              [tr("escalation.field.phone_decider_id"), phoned],
              [
                tr("escalation.field.phone_decision"),
                one.phone_decision === one.decision ? null : one.phone_decision,
              ],
              [tr("escalation.field.decided_by_id"), decider],
              [tr("escalation.field.decided_at"), dateTimeText(one.decided_at)],
            ]}
          />
        </Card>
      )}
    </>
  );
}
