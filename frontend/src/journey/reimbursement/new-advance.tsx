/** Asking for money before a trip. */
import { Send } from "lucide";
import { currentActor, newRowId, useRows } from "../../store";
import {
  Button,
  commandForm,
  NumberField,
  navigate,
  Page,
  Picker,
  query,
  TextField,
} from "../../ui";
import { tr } from "../../words";
import { t } from "./words";

const OVER = ["closed", "cancelled"];

function useOptions() {
  const mine = useRows("assignment", { engineer_id: currentActor.value.id, ended_at: null });
  const ids = new Set(mine.map((one) => one.job_id));
  const names = new Map(useRows("customer").map((one) => [one.id, one.name]));
  return useRows("job", (job) => ids.has(job.id) && !OVER.includes(job.state))
    .reverse()
    .map((job) => ({
      id: job.id,
      title: [job.number, names.get(job.customer_id ?? "")].filter(Boolean).join(" · "),
      sub: job.reported,
    }));
}

export default function NewAdvance() {
  const job = query.value.get("job");
  const form = commandForm("cash_advance.request", job ?? "", job ? { job_id: job } : {});
  const amount = form.values.amount_fen;
  const send = () => {
    form.submit(newRowId());
    navigate("/expenses", { replace: true });
  };
  return (
    <Page
      title={tr("cash_advance.request")}
      back="/expenses"
      action={
        <Button
          weight="primary"
          icon={Send}
          wide
          disabled={form.incomplete || !amount}
          onClick={send}
        >
          {t("advance.send")}
        </Button>
      }
    >
      <NumberField of={form.bind("amount_fen")} needed />
      <TextField of={form.bind("purpose")} long needed />
      <Picker of={form.bind("job_id")} options={useOptions} />
      <p class="text-ink-soft">{t("advance.lead")}</p>
    </Page>
  );
}
