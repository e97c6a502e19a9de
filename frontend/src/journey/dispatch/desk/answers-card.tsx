/** What the customer was told and what the supplier was written: the evidence that stops those two promises. */

import { useSignal } from "@preact/signals";
import { MessageCircle, Send } from "lucide";
import type { Shown } from "../../../store";
import { Button, Card, commandForm, DateTime, Field, MoveButton, Picker, Sheet } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { told } from "../../../ui/told";
import { tr } from "../../../words";
import { supplierOptions } from "./options";
import { t } from "./words";

export function AnswersCard({ job }: { job: Shown<"job"> }) {
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
          fields={["customer_answer"]}
          icon={MessageCircle}
        />
        <Told
          title={tr("job.field.supplier_letter")}
          text={job.supplier_letter}
          at={job.supplier_written_at}
        />
        <LetterButton job={job} />
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

function LetterButton({ job }: { job: Shown<"job"> }) {
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
        <LetterForm job={job} close={close} />
      </Sheet>
    </>
  );
}

function LetterForm({ job, close }: { job: Shown<"job">; close: () => void }) {
  const form = commandForm("job.log_supplier_letter", job.id, { supplier_id: job.supplier_id });
  return (
    <div class="flex flex-col gap-5">
      <Picker of={form.bind("supplier_id")} options={supplierOptions} />
      <Field of={form.bind("supplier_letter")} />
      <Button
        weight="primary"
        icon={Send}
        disabled={form.incomplete}
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
