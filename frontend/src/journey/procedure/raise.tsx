/** Asking headquarters 重大问题请示 from any step: the engineer's proposal, the customer's demand, photos. Works offline. */
import { Send } from "lucide";
import { useMemo } from "preact/hooks";
import type { ScreenProps } from "../../shell/route";
import { newRowId, useRow, useRows } from "../../store";
import { Button, commandForm, Field, NotFound, navigate, Page, query } from "../../ui";
import { PhotoStrip } from "../../ui/photo";
import { t } from "./escalation.words";
import { STEPS } from "./steps";

/** The step that one came from, else the one that the sheet has reached. */
function useStep(jobId: string) {
  const reached = useRows("sheet", { job_id: jobId })[0]?.state ?? "listen";
  const named = [query.value.get("step"), reached].find((name) =>
    STEPS.some((step) => step === name),
  );
  return (named ?? "resolve") as (typeof STEPS)[number];
}

export default function Raise({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const step = useStep(id);
  const kind = query.value.get("kind");
  const form = useMemo(
    () => commandForm("escalation.raise", id, { job_id: id, step, ...(kind && { kind }) }),
    [id, step, kind],
  );
  if (!job) return <NotFound />;
  const send = () => {
    form.submit(newRowId());
    navigate(`/jobs/${id}/escalations`, { replace: true });
  };
  return (
    <Page
      title={t("raise.title")}
      back={`/jobs/${id}`}
      sub={job.number}
      action={
        <Button weight="primary" icon={Send} wide disabled={form.incomplete} onClick={send}>
          {t("raise.send")}
        </Button>
      }
    >
      <p class="text-ink-soft">{t("raise.lead")}</p>
      <Field of={form.bind("kind")} />
      <Field of={form.bind("proposal")} />
      <Field of={form.bind("demand")} />
      <Field of={form.bind("amount_fen")} />
      <PhotoStrip of={{ job_id: id, step }} label={t("raise.photos")} />
    </Page>
  );
}
