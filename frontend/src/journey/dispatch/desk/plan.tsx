/** Planning a job anew while it is under way; only what was changed is sent. */
import { Check } from "lucide";
import { ARGS } from "../../../contract/args";
import { sameValue } from "../../../kernel/guard";
import { clearDraft, type Shown, send, useRow } from "../../../store";
import { Button, Card, commandForm, NotFound, navigate, Page, toast, told } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { useMove } from "../../../ui/move-button";
import { tr } from "../../../words";
import { ContactFields, FaultFields, isReversed, WhenFields } from "./plan-fields";
import { PromisedCard } from "./promised-card";
import { t } from "./words";

const FIELDS = Object.keys(ARGS["job.plan"]) as (keyof Shown<"job">)[];
const NEVER_BLANK = ["contact_name", "contact_phone", "address", "reported", "fault_system"];

export default function Plan({ params }: { params: Record<string, string> }) {
  const job = useRow("job", params.id);
  return job ? <Planning job={job} /> : <NotFound />;
}

function Planning({ job }: { job: Shown<"job"> }) {
  const standing = Object.fromEntries(FIELDS.map((name) => [name, job[name]]));
  const form = commandForm("job.plan", job.id, standing);
  const changed = Object.fromEntries(
    FIELDS.filter((name) => !sameValue(form.values[name] ?? null, job[name] ?? null)).map(
      (name) => [name, form.values[name] ?? null],
    ),
  );
  const blank = NEVER_BLANK.some((name) => !String(form.values[name] ?? "").trim());
  const may = useMove("job.plan", job.id)?.allowed;
  const save = () => {
    const sent = send("job.plan", job.id, changed);
    clearDraft(`job.plan/${job.id}`);
    navigate(`/desk/jobs/${job.id}`, { replace: true });
    void told(sent).then((taken) => taken && toast(t("plan.saved")));
  };
  return (
    <Page
      title={tr("job.plan")}
      back={`/desk/jobs/${job.id}`}
      wide
      sub={job.number}
      action={
        <Button
          weight="primary"
          icon={Check}
          disabled={
            !may ||
            blank ||
            form.incomplete ||
            isReversed(form) ||
            Object.keys(changed).length === 0
          }
          onClick={save}
        >
          {t("plan.save")}
        </Button>
      }
    >
      <Split side={<PromisedCard values={form.values} since={job.reported_at} />}>
        <Card>
          <div class="flex flex-col gap-5">
            <WhenFields form={form} />
            <ContactFields form={form} />
            <FaultFields form={form} />
          </div>
        </Card>
      </Split>
    </Page>
  );
}
