/** One follow-up call: whom to call and about what at the right, the questions and the answers at the left. */
import { MessageSquareWarning } from "lucide";
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, Button, Countdown, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { useMove } from "../../../ui/move-button";
import { CALL_TONES } from "../tones";
import { t } from "../words";
import { useAbout } from "./about";
import { AnswerForm, SaveAnswers } from "./answer-form";
import { Answers } from "./answers";
import { Tries, WhomToCall } from "./whom-to-call";

export default function FollowUp({ params }: { params: Record<string, string> }) {
  const call = useRow("follow_up", params.id);
  if (!call) return <NotFound />;
  return <OneCall call={call} />;
}

function OneCall({ call }: { call: Shown<"follow_up"> }) {
  const { customer } = useAbout(call.customer_id, call.job_id);
  const asking = Boolean(useMove("follow_up.answer", call.id)?.allowed);
  return (
    <Page
      title={customer?.name ?? ""}
      back="/follow-ups"
      wide
      sub={
        <>
          <StateChip entity="follow_up" id={call.id} tones={CALL_TONES} />
          {call.state === "due" && <Countdown due={call.due_at} />}
          {call.complained && <Badge tone="bad">{t("follow_ups.complained")}</Badge>}
          <RowMark entity="follow_up" id={call.id} />
        </>
      }
      {...(asking && { action: <SaveAnswers id={call.id} /> })}
    >
      <Split
        sideFirst
        side={
          <>
            <WhomToCall call={call} />
            {asking && <Tries call={call} />}
            <Complaint call={call} />
          </>
        }
      >
        {asking ? <AnswerForm id={call.id} /> : <Answers call={call} />}
      </Split>
    </Page>
  );
}

/** A complaint that came of it, or the way to take one down. */
function Complaint({ call }: { call: Shown<"follow_up"> }) {
  const complaint = useRows("complaint", { follow_up_id: call.id })[0];
  if (complaint) {
    return (
      <Button icon={MessageSquareWarning} href={`/complaints/${complaint.id}`}>
        {t("call.complaint", { number: complaint.number ?? "" })}
      </Button>
    );
  }
  if (call.state !== "done") return null;
  return (
    <Button
      icon={MessageSquareWarning}
      weight={call.complained ? "primary" : "quiet"}
      href={`/complaints/new?follow_up=${call.id}`}
    >
      {t("call.open_complaint")}
    </Button>
  );
}
