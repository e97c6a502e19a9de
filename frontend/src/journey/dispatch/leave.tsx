/** The leave-site report 离场汇报: the result, what stays open, and whether there is anything else to do here. */
import { LogOut } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { useRow } from "../../store";
import {
  Button,
  Card,
  commandForm,
  Field,
  KeyValue,
  NotFound,
  navigate,
  Page,
  useMove,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { t } from "./words";

export default function Leave({ params }: ScreenProps) {
  const id = params.id ?? "";
  const job = useRow("job", id);
  const move = useMove("job.leave", id);
  const form = commandForm("job.leave", id);
  if (!job) return <NotFound />;
  if (job.left_at || job.leave_result) return <Told id={id} />;
  const send = () => {
    const sent = form.submit(id);
    // The phone may die the moment somebody sees the next screen: the report is on its disk by then.
    void sent.saved.then(() => navigate(`/jobs/${id}`, { replace: true }));
  };
  return (
    <Page
      title={t("leave.title")}
      back={`/jobs/${id}`}
      action={
        <div class="flex flex-col gap-2">
          {move?.why && <p class="text-sm text-ink-soft">{tr(move.why)}</p>}
          <Button
            weight="primary"
            icon={LogOut}
            wide
            disabled={!move?.allowed || form.incomplete}
            onClick={send}
          >
            {t("leave.send")}
          </Button>
        </div>
      }
    >
      <p class="text-ink-soft">{t("leave.lead")}</p>
      <Field of={form.bind("leave_result")} />
      <Field of={form.bind("leave_open_points")} />
    </Page>
  );
}

function Told({ id }: { id: string }) {
  const job = useRow("job", id);
  if (!job) return <NotFound />;
  return (
    <Page title={t("leave.title")} back={`/jobs/${id}`} sub={t("leave.told")}>
      <Card>
        <KeyValue
          facts={[
            [
              tr("job.field.leave_result"),
              job.leave_result && tr(`job.choice.leave_result.${job.leave_result}`),
            ],
            [tr("job.field.left_at"), dateTimeText(job.left_at)],
            [tr("job.field.leave_open_points"), job.leave_open_points],
            [tr("job.field.leave_answer"), job.leave_answer],
          ]}
        />
      </Card>
    </Page>
  );
}
