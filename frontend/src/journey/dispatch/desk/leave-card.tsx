/** The leave-site report 离场汇报 and the office's answer to it; the debrief below. */
import type { Shown } from "../../../store";
import { Card, DateTime, KeyValue } from "../../../ui";
import { tr } from "../../../words";
import { t } from "./words";

export function LeaveCard({ job }: { job: Shown<"job"> }) {
  if (!job.left_at && !job.debrief) return null;
  const waits = Boolean(job.left_at) && !job.leave_answered_at && job.state !== "closed";
  return (
    <Card title={t("leave.card")}>
      {waits && <p class="mb-3 font-medium text-warning">{t("leave.waits")}</p>}
      <KeyValue
        facts={[
          [tr("job.field.left_at"), job.left_at && <DateTime key="at" at={job.left_at} />],
          [
            tr("job.field.leave_result"),
            job.leave_result && tr(`job.choice.leave_result.${job.leave_result}`),
          ],
          [tr("job.field.leave_open_points"), job.leave_open_points],
          [tr("job.field.leave_answer"), job.leave_answer],
          [tr("job.field.debrief"), job.debrief],
        ]}
      />
    </Card>
  );
}
