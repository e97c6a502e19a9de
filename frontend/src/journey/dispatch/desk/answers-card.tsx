/** What the customer was told and what the supplier was written: the evidence that stops those two promises. */

import { useSignal } from "@preact/signals";
import { MessageCircle, Send } from "lucide";
import type { ServiceClockRecord } from "../../../contract/records";
import { clock } from "../../../kernel/clock";
import type { Shown } from "../../../store";
import { Button, Card, commandForm, DateTime, Field, MoveButton, Picker, Sheet } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { told } from "../../../ui/told";
import { tr } from "../../../words";
import { useOpenClocks } from "../facts";
import { supplierOptions } from "./options";
import { t } from "./words";

export function AnswersCard({ job }: { job: Shown<"job"> }) {
  const clocks = useOpenClocks(job.id);
  const late = (kind: string): boolean => clocks.some((one) => one.kind === kind && isOverdue(one));
  return (
    <Card title={t("answers.title")}>
      <div class="flex flex-col gap-4">
        <Told
          title={tr("job.field.customer_answer")}
          text={job.customer_answer}
          at={job.customer_answered_at}
        />
        <AskButton
          of="job.log_answer"
          id={job.id}
          fields={late("answer") ? ["customer_answer", "late_reason"] : ["customer_answer"]}
          needed={late("answer") ? ["late_reason"] : []}
          icon={MessageCircle}
        />
        <Told
          title={tr("job.field.supplier_letter")}
          text={job.supplier_letter}
          at={job.supplier_written_at}
        />
        <LetterButton job={job} late={late("supplier_letter")} />
      </div>
    </Card>
  );
}

function Told({ title, text, at }: { title: string; text: string | null; at: string | null }) {
  if (!text) return null;
  return (
    <div>
      <h3 class="text-sm text-ink-soft">
        {title} · <DateTime at={at} />
      </h3>
      <p class="whitespace-pre-wrap">{text}</p>
    </div>
  );
}

/** Past due, with no evidence and no reason so far: what is logged now must say why. */
const isOverdue = (one: ServiceClockRecord): boolean =>
  !one.stopped_at && !one.breach_reason && clock.serverNow() > Date.parse(one.due_at);

interface LetterProps {
  job: Shown<"job">;
  late: boolean;
}

function LetterButton({ job, late }: LetterProps) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <MoveButton
        of="job.log_supplier_letter"
        id={job.id}
        weight="plain"
        icon={Send}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={tr("job.log_supplier_letter")} onClose={close}>
        <LetterForm job={job} late={late} close={close} />
      </Sheet>
    </>
  );
}

function LetterForm({ job, late, close }: LetterProps & { close: () => void }) {
  const form = commandForm("job.log_supplier_letter", job.id, { supplier_id: job.supplier_id });
  return (
    <div class="flex flex-col gap-5">
      <Picker of={form.bind("supplier_id")} options={supplierOptions} />
      <Field of={form.bind("supplier_letter")} />
      {late && <Field of={form.bind("late_reason")} needed />}
      <Button
        weight="primary"
        icon={Send}
        disabled={form.incomplete || (late && !String(form.values.late_reason ?? "").trim())}
        onClick={() => {
          void told(form.submit(job.id));
          close();
        }}
      >
        {tr("job.log_supplier_letter")}
      </Button>
    </div>
  );
}
