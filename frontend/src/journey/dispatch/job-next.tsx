/** The one next thing of a job, big within the thumb's reach; declining stays quiet beside accepting. */
import { useSignal } from "@preact/signals";
import { ArrowRight, Check, LogOut, MapPin, Navigation } from "lucide";
import type { Shown } from "../../store";
import { Button, commandForm, Field, MoveButton, navigate, Sheet, useMove } from "../../ui";
import { useReportState, useSheet } from "./facts";
import { type Next, nextOf } from "./next";
import { t } from "./words";

export function JobNext({ job }: { job: Shown<"job"> }) {
  const next = nextOf(job, useSheet(job.id), useReportState(job.id));
  const to = (page: string) => () => navigate(`/jobs/${job.id}/${page}`);
  switch (next) {
    case "accept":
      return <Accept id={job.id} />;
    case "depart":
      return (
        <>
          <MoveButton
            of="job.arrive"
            id={job.id}
            weight="plain"
            label={t("job.already_there")}
            onAsk={to("arrive")}
          />
          <MoveButton of="job.depart" id={job.id} icon={Navigation} />
        </>
      );
    case "arrive":
      return <MoveButton of="job.arrive" id={job.id} icon={MapPin} onAsk={to("arrive")} />;
    case "leave":
      return <MoveButton of="job.leave" id={job.id} icon={LogOut} onAsk={to("leave")} />;
    case "debrief":
      return <MoveButton of="job.debrief" id={job.id} onAsk={to("debrief")} />;
    case "add_debrief":
      return <MoveButton of="job.add_debrief" id={job.id} onAsk={to("debrief")} />;
    case "wait":
      return <p class="py-3 text-center text-ink-soft">{t("job.next.wait")}</p>;
    case "none":
      return null;
    default:
      return <GoOn next={next} go={to(next === "revise" ? "report" : next)} />;
  }
}

type Page = Exclude<
  Next,
  "accept" | "depart" | "arrive" | "leave" | "debrief" | "add_debrief" | "wait" | "none"
>;

function GoOn({ next, go }: { next: Page; go: () => void }) {
  return (
    <Button weight="primary" icon={ArrowRight} wide onClick={go}>
      {t(`job.next.${next}`)}
    </Button>
  );
}

function Accept({ id }: { id: string }) {
  const asking = useSignal(false);
  const mayDecline = useMove("job.decline", id)?.allowed ?? false;
  const ask = () => {
    asking.value = true;
  };
  return (
    <>
      {mayDecline && <MoveButton of="job.decline" id={id} weight="quiet" onAsk={ask} />}
      <MoveButton of="job.accept" id={id} icon={Check} />
      {asking.value && (
        <Decline
          id={id}
          close={() => {
            asking.value = false;
          }}
        />
      )}
    </>
  );
}

function Decline({ id, close }: { id: string; close: () => void }) {
  const form = commandForm("job.decline", id);
  const submit = () => {
    form.submit(id);
    close();
  };
  return (
    <Sheet open title={t("decline.title")} onClose={close}>
      <div class="flex flex-col gap-4">
        <p class="text-ink-soft">{t("decline.lead")}</p>
        <Field of={form.bind("reason")} />
        <Button weight="danger" wide disabled={form.incomplete} onClick={submit}>
          {t("decline.send")}
        </Button>
      </div>
    </Sheet>
  );
}
