/** All questions of one job, newest first. */
import { MessageCircleQuestionMark } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { currentActor, useRow, useRows } from "../../store";
import { Button, Empty, List, NotFound, navigate, Page } from "../../ui";
import { t } from "./escalation.words";
import { EscalationRow } from "./escalation-row";

export default function Escalations({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const rows = useRows("escalation", { job_id: id }, (a, b) => (a.id < b.id ? 1 : -1));
  const places = useRows("assignment", { job_id: id, engineer_id: currentActor.value.id });
  const mine = places.some((one) => one.ended_at === null);
  if (!job) return <NotFound />;
  return (
    <Page
      title={t("escalations.title")}
      back={`/jobs/${id}`}
      sub={job.number}
      action={
        mine && (
          <Button
            weight="primary"
            icon={MessageCircleQuestionMark}
            wide
            onClick={() => navigate(`/jobs/${id}/escalate`)}
          >
            {t("escalations.new")}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty icon={MessageCircleQuestionMark} title={t("escalations.empty")} />
      ) : (
        <List>
          {rows.map((one) => (
            <EscalationRow key={one.id} one={one} />
          ))}
        </List>
      )}
    </Page>
  );
}
