/** Back at base 返回汇报: what the others should know. Each of a crew adds theirs, also after the job was closed. */
import type { ScreenProps } from "../../shell/route";
import { send, useRow } from "../../store";
import { Button, Card, commandForm, Field, NotFound, navigate, Page, useMove } from "../../ui";
import { dateTimeText, tr } from "../../words";
import { t } from "./words";

export default function Debrief({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const more = job?.state === "returned" || job?.state === "closed";
  const type = more ? "job.add_debrief" : "job.debrief";
  const move = useMove(type, id);
  // One draft for both: the job may be closed while one writes.
  const draft = commandForm("job.debrief", id);
  if (!job) return <NotFound />;
  const tell = () => {
    send(type, id, { debrief: String(draft.values.debrief) });
    draft.clear();
    navigate(`/jobs/${id}`, { replace: true });
  };
  return (
    <Page
      title={t("debrief.title")}
      back={`/jobs/${id}`}
      sub={job.debrief && dateTimeText(job.returned_at)}
      action={
        (move?.allowed || !job.debrief) && (
          <div class="flex flex-col gap-2">
            {move?.why && <p class="text-sm text-ink-soft">{tr(move.why)}</p>}
            <Button
              weight={job.debrief ? "plain" : "primary"}
              wide
              disabled={!move?.allowed || draft.incomplete}
              onClick={tell}
            >
              {t("debrief.send")}
            </Button>
          </div>
        )
      }
    >
      {job.debrief ? (
        <Card>
          <p class="leading-relaxed whitespace-pre-wrap">{job.debrief}</p>
        </Card>
      ) : (
        <p class="text-ink-soft">{t("debrief.lead")}</p>
      )}
      {!job.debrief && <Field of={draft.bind("debrief")} />}
      {job.debrief && move?.allowed && (
        <Card title={t("debrief.more")}>
          <Field of={draft.bind("debrief")} />
        </Card>
      )}
    </Page>
  );
}
