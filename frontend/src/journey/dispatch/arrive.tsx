/** Arriving: the time, and the position where the phone can tell. Never held up by a phone that can't. */
import { useSignal } from "@preact/signals";
import { MapPin } from "lucide";
import { useEffect } from "preact/hooks";
import { clock } from "../../kernel/clock";
import type { ScreenProps } from "../../shell/route";
import { currentActor, send, useRow, useRows } from "../../store";
import {
  Button,
  Card,
  Countdown,
  commandForm,
  Field,
  NotFound,
  navigate,
  Page,
  useMove,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { useOpenClocks } from "./facts";
import { type Found, Now, Where } from "./here-and-now";
import { findPosition, type Position } from "./position";
import { mayTell } from "./progress";
import { t } from "./words";

/** The first of the crew moves the job; who comes later tells of themselves only. */
export default function Arrive({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const own = useRows("assignment", { job_id: id, engineer_id: currentActor.value.id }).find(
    (one) => !one.ended_at,
  );
  const found = useSignal<Found>("finding");
  const look = () => {
    found.value = "finding";
    void findPosition().then((answer) => {
      found.value = answer;
    });
  };
  useEffect(look, []);
  if (!job) return <NotFound />;
  const place = () => (typeof found.value === "string" ? {} : found.value);
  const too = own && mayTell(own, job) === "arrive" ? own : undefined;
  return (
    <Page
      title={t("arrive.title")}
      back={`/jobs/${id}`}
      sub={job.address}
      action={
        too ? (
          <ArriveToo id={too.id} jobId={id} place={place} />
        ) : (
          <ArriveFirst id={id} place={place} />
        )
      }
    >
      {!too && <Promised id={id} />}
      <Card title={t("arrive.time")}>
        <Now />
      </Card>
      <Card title={t("arrive.place")}>
        <Where found={found} again={look} />
      </Card>
    </Page>
  );
}

interface ArriveProps {
  id: string;
  place: () => Partial<Position>;
}

const arriveForm = (id: string) => commandForm("job.arrive", id);

/** The promise to be on site, while it runs and is broken. */
const useBroken = (jobId: string) =>
  useOpenClocks(jobId).find(
    (one) =>
      one.kind === "on_site" && !one.stopped_at && clock.serverNow() > Date.parse(one.due_at),
  );

function ArriveFirst({ id, place }: ArriveProps) {
  const move = useMove("job.arrive", id);
  const form = arriveForm(id);
  const broken = useBroken(id);
  const unsaid = broken && !broken.breach_reason && !String(form.values.late_reason ?? "").trim();
  if (!move || /\.wrong_(role|state)$/.test(move.why ?? "")) return null;
  const go = () => {
    form.submit(id, place());
    navigate(`/jobs/${id}/introduce`, { replace: true });
  };
  return (
    <Button
      weight="primary"
      icon={MapPin}
      wide
      disabled={!move.allowed || Boolean(unsaid)}
      onClick={go}
    >
      {tr("job.arrive")}
    </Button>
  );
}

function ArriveToo({ id, jobId, place }: ArriveProps & { jobId: string }) {
  const go = () => {
    send("assignment.arrive", id, place());
    navigate(`/jobs/${jobId}`, { replace: true });
  };
  return (
    <Button weight="primary" icon={MapPin} wide onClick={go}>
      {tr("assignment.arrive")}
    </Button>
  );
}

/** Until when somebody was promised on site; where that is past, why. */
function Promised({ id }: { id: string }) {
  const promise = useOpenClocks(id).find((one) => one.kind === "on_site" && !one.stopped_at);
  const broken = useBroken(id);
  if (!promise) return null;
  return (
    <Card
      title={t(broken ? "arrive.late" : "arrive.due")}
      aside={<Countdown due={promise.due_at} />}
    >
      <p class="tabular-nums">{dateTimeText(promise.due_at)}</p>
      {broken && !broken.breach_reason && (
        <div class="mt-4">
          <Field of={arriveForm(id).bind("late_reason")} needed />
        </div>
      )}
    </Card>
  );
}
