/** One complaint: what the customer said and what was done at the left, who looks after it and what comes next at the right. */
import { type Shown, useRow } from "../../../store";
import { Badge, Card, DateTime, KeyValue, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { tr } from "../../../words";
import { Case } from "../../report/desk/case";
import { COMPLAINT_TONES } from "../tones";
import { t } from "../words";
import { nameOf, useAbout } from "./about";
import { OtherMoves, Primary } from "./complaint-moves";
import { Clock } from "./complaints";
import { nextOf } from "./next";

export default function Complaint({ params }: { params: Record<string, string> }) {
  const complaint = useRow("complaint", params.id);
  return complaint ? <OneComplaint one={complaint} /> : <NotFound />;
}

function OneComplaint({ one }: { one: Shown<"complaint"> }) {
  const next = nextOf(one);
  return (
    <Page
      title={one.number ?? t("complaint.unnumbered")}
      back="/complaints"
      wide
      sub={
        <>
          <StateChip entity="complaint" id={one.id} tones={COMPLAINT_TONES} />
          <Clock one={one} />
          {(one.round ?? 1) > 1 && (
            <Badge tone="wait">{t("complaint.round_n", { n: one.round })}</Badge>
          )}
          <RowMark entity="complaint" id={one.id} />
        </>
      }
      {...(next !== "none" && { action: <Primary one={one} next={next} /> })}
    >
      <Split
        side={
          <>
            <Facts one={one} />
            <OtherMoves one={one} next={next} />
          </>
        }
      >
        <Card title={`${t("complaint.what")} · ${tr(`complaint.choice.kind.${one.kind}`)}`}>
          <p class="text-lg whitespace-pre-wrap">{one.said}</p>
        </Card>
        <Handling one={one} />
        <Judgement one={one} />
        <Case jobId={one.job_id} />
      </Split>
    </Page>
  );
}

function Facts({ one }: { one: Shown<"complaint"> }) {
  const { customer, job, phone, contact, engineer } = useAbout(one.customer_id, one.job_id);
  const links = [
    [one.job_id, `/desk/jobs/${one.job_id}`, job?.number ?? t("complaint.the_job")],
    [one.follow_up_id, `/follow-ups/${one.follow_up_id}`, t("complaint.the_follow_up")],
    [one.call_entry_id, `/calls/${one.call_entry_id}`, t("complaint.the_call")],
  ] as const;
  const shown = links.filter(([id]) => id);
  return (
    <Card title={customer?.name ?? ""}>
      <KeyValue
        facts={[
          [tr("job.field.contact_name"), contact],
          [
            tr("job.field.contact_phone"),
            phone && (
              <a class="text-primary tabular-nums" href={`tel:${phone}`}>
                {phone}
              </a>
            ),
          ],
          [tr("complaint.field.received_at"), <DateTime key="at" at={one.received_at} />],
          [tr("complaint.field.due_at"), <DateTime key="due" at={one.due_at} />],
          [
            tr("complaint.field.owner_id"),
            one.owner_id ? nameOf(one.owner_id) : t("complaints.nobody"),
          ],
          [t("call.engineer"), engineer],
          [
            t("complaint.where_from"),
            shown.length === 0 ? null : (
              <span class="flex flex-col items-start gap-1">
                {shown.map(([id, href, word]) => (
                  <a key={id} class="text-primary underline" href={href}>
                    {word}
                  </a>
                ))}
              </span>
            ),
          ],
        ]}
      />
    </Card>
  );
}

function Handling({ one }: { one: Shown<"complaint"> }) {
  if (!one.measure) return null;
  return (
    <Card title={t("complaint.handling")}>
      <KeyValue
        facts={[
          [tr("complaint.field.measure"), one.measure],
          [
            tr("complaint.field.handled_at"),
            one.handled_at && <DateTime key="at" at={one.handled_at} />,
          ],
          [
            tr("complaint.field.verdict"),
            one.verdict && (
              <Badge tone={one.verdict === "satisfied" ? "good" : "bad"}>
                {tr(`complaint.choice.verdict.${one.verdict}`)}
              </Badge>
            ),
          ],
        ]}
      />
    </Card>
  );
}

function Judgement({ one }: { one: Shown<"complaint"> }) {
  if (one.justified === null) return null;
  return (
    <Card title={t("complaint.judgement")}>
      <KeyValue
        facts={[
          [tr("complaint.field.justified"), one.justified ? t("complaint.yes") : t("complaint.no")],
          [tr("complaint.field.root_cause"), one.root_cause],
          [tr("complaint.field.prevention"), one.prevention],
        ]}
      />
    </Card>
  );
}
