/** Taking a complaint down: from a follow-up call, from an entry of the call log, or on its own. */
import { Check } from "lucide";
import { newRowId, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  ChoiceField,
  commandForm,
  MomentField,
  navigate,
  type Option,
  Page,
  Picker,
  query,
  TextField,
  told,
} from "../../../ui";
import { dateText, tr } from "../../../words";
import "../words";

export default function NewComplaint() {
  const followUpId = query.value.get("follow_up");
  const callId = query.value.get("call");
  const jobId = query.value.get("job");
  const key = followUpId ?? callId ?? jobId ?? "";
  const form = commandForm("complaint.open", key, useKnown(followUpId, callId, jobId));
  const customerId = form.values.customer_id as string | null;
  const take = () => {
    const id = newRowId();
    void told(form.submit(id));
    navigate(`/complaints/${id}`, { replace: true });
  };
  return (
    <Page
      title={tr("complaint.open")}
      back={followUpId ? `/follow-ups/${followUpId}` : "/complaints"}
      action={
        <Button weight="primary" icon={Check} disabled={form.incomplete} onClick={take}>
          {tr("complaint.open")}
        </Button>
      }
    >
      <Card>
        <div class="flex flex-col gap-5">
          <div class="grid gap-5 sm:grid-cols-2">
            <Picker
              of={form.bind("customer_id")}
              options={customers}
              onPick={() => form.set({ job_id: null })}
            />
            <Picker of={form.bind("job_id")} options={() => jobsOf(customerId)} />
          </div>
          <ChoiceField of={form.bind("kind")} />
          <TextField of={form.bind("said")} long />
          {!callId && <MomentField of={form.bind("received_at")} />}
        </div>
      </Card>
    </Page>
  );
}

/** What the follow-up call, the entry or the job tells already. */
function useKnown(followUpId: string | null, callId: string | null, jobId: string | null) {
  const followUp = useRow("follow_up", followUpId);
  const call = useRow("call_entry", callId);
  const vehicle = useRow("vehicle", call?.vehicle_id);
  const job = useRow("job", followUp?.job_id ?? jobId ?? call?.job_id);
  return {
    customer_id:
      followUp?.customer_id ??
      call?.customer_id ??
      job?.customer_id ??
      vehicle?.customer_id ??
      null,
    job_id: job?.id ?? null,
    follow_up_id: followUpId,
    call_entry_id: callId,
    said: followUp?.words ?? call?.said ?? null,
  };
}

const customers = (): Option[] =>
  useRows("customer").map((one) => ({
    id: one.id,
    title: one.name,
    sub: [one.contact_name, one.phone, one.city].filter(Boolean).join(" · "),
    find: [one.code, one.contact_name, one.phone],
  }));

/** The customer's jobs, the newest first. */
const jobsOf = (customerId: string | null): Option[] =>
  useRows("job", { customer_id: customerId ?? "" })
    .reverse()
    .map((one) => ({
      id: one.id,
      title: one.number ?? "",
      sub: `${dateText(one.reported_at)} · ${one.reported ?? ""}`,
      find: [one.reported],
    }));
