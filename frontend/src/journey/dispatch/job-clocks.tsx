/** The promises of a job: what is left, whether they were kept, and why not. */
import { useSignal } from "@preact/signals";
import { CircleCheck } from "lucide";
import type { ServiceClockRecord } from "../../contract/records";
import { clock } from "../../kernel/clock";
import { useMoves } from "../../store";
import { Button, Countdown, commandForm, Field, List, ListRow, Sheet } from "../../ui";
import { Icon } from "../../ui/icon";
import { dateTimeText, tr } from "../../words";
import { useOpenClocks } from "./facts";
import { t } from "./words";

const isLate = (one: ServiceClockRecord): boolean =>
  (one.stopped_at ? Date.parse(one.stopped_at) : clock.serverNow()) > Date.parse(one.due_at);

export function JobClocks({ jobId }: { jobId: string }) {
  const clocks = useOpenClocks(jobId);
  if (clocks.length === 0) return null;
  return (
    <section aria-label={t("job.clocks")}>
      <List>
        {clocks.map((one) => (
          <ClockRow key={one.id} one={one} />
        ))}
      </List>
    </section>
  );
}

function ClockRow({ one }: { one: ServiceClockRecord }) {
  const asking = useSignal(false);
  const mayExplain = useMoves("job", one.job_id).explain_breach?.allowed ?? false;
  const late = isLate(one);
  return (
    <ListRow
      title={tr(`service_clock.choice.kind.${one.kind}`)}
      sub={
        <>
          <span class="block">{dateTimeText(one.due_at)}</span>
          {one.stopped_at && (
            <span class="block">
              {t(`job.evidence.${one.kind}`, { at: dateTimeText(one.stopped_at) })}
            </span>
          )}
          {one.breach_reason && (
            <span class="block">{t("job.explained", { reason: one.breach_reason })}</span>
          )}
        </>
      }
      end={
        <>
          <Outcome one={one} late={late} />
          {late && !one.breach_reason && mayExplain && (
            <Button
              weight="quiet"
              onClick={() => {
                asking.value = true;
              }}
            >
              {t("job.explain")}
            </Button>
          )}
          {asking.value && (
            <Explain
              one={one}
              close={() => {
                asking.value = false;
              }}
            />
          )}
        </>
      }
    />
  );
}

function Outcome({ one, late }: { one: ServiceClockRecord; late: boolean }) {
  if (!one.stopped_at) return <Countdown due={one.due_at} />;
  if (late) return <Countdown due={one.due_at} stopped={one.stopped_at} />;
  return (
    <span class="inline-flex items-center gap-1 text-sm font-medium text-success">
      <Icon of={CircleCheck} class="size-4" />
      {t("job.clock_met")}
    </span>
  );
}

function Explain({ one, close }: { one: ServiceClockRecord; close: () => void }) {
  const form = commandForm("job.explain_breach", one.id, { clock_id: one.id });
  const submit = () => {
    form.submit(one.job_id);
    close();
  };
  return (
    <Sheet open title={t("breach.title")} onClose={close}>
      <div class="flex flex-col gap-4">
        <Field of={form.bind("reason")} />
        <Button weight="primary" wide disabled={form.incomplete} onClick={submit}>
          {t("breach.send")}
        </Button>
      </div>
    </Sheet>
  );
}
