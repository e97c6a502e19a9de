/** Back at base 返回汇报: what the others should know. Also after the job was closed. */
import type { ScreenProps } from "../../shell/route";
import { useRow } from "../../store";
import { Button, Card, commandForm, Field, NotFound, navigate, Page, useMove } from "../../ui";
import { dateTimeText, tr } from "../../words";
import { t } from "./words";

export default function Debrief({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const type = job?.state === "closed" ? "job.add_debrief" : "job.debrief";
  const move = useMove(type, id);
  const form = commandForm(type, id);
  if (!job) return <NotFound />;
  if (job.debrief) {
    return (
      <Page title={t("debrief.title")} back={`/jobs/${id}`} sub={dateTimeText(job.returned_at)}>
        <Card>
          <p class="leading-relaxed whitespace-pre-wrap">{job.debrief}</p>
        </Card>
      </Page>
    );
  }
  const send = () => {
    form.submit(id);
    navigate(`/jobs/${id}`, { replace: true });
  };
  return (
    <Page
      title={t("debrief.title")}
      back={`/jobs/${id}`}
      action={
        <div class="flex flex-col gap-2">
          {move?.why && <p class="text-sm text-ink-soft">{tr(move.why)}</p>}
          <Button weight="primary" wide disabled={!move?.allowed || form.incomplete} onClick={send}>
            {t("debrief.send")}
          </Button>
        </div>
      }
    >
      <p class="text-ink-soft">{t("debrief.lead")}</p>
      <Field of={form.bind("debrief")} />
    </Page>
  );
}
