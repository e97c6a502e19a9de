/** One entry: what was said, what was clarified, what was answered, and what it led to. */
import { useSignal } from "@preact/signals";
import { Briefcase } from "lucide";
import type { CommandType } from "../../contract/commands";
import { useRow } from "../../store";
import {
  Button,
  Card,
  Countdown,
  commandForm,
  DateTime,
  Field,
  KeyValue,
  MoveButton,
  NotFound,
  navigate,
  Page,
  RowMark,
  Sheet,
  StateChip,
} from "../../ui";
import { localName, tr } from "../../words";
import { TONES } from "./tones";
import { t } from "./words";

const ASKS = ["call_entry.mark_unclear", "call_entry.clarify", "call_entry.add_note"] as const;
type Ask = (typeof ASKS)[number] | "call_entry.reply";

export default function Call({ params }: { params: Record<string, string> }) {
  const id = params.id ?? "";
  const entry = useRow("call_entry", id);
  const asking = useSignal<Ask | null>(null);
  const vehicle = useRow("vehicle", entry?.vehicle_id ?? "");
  const customer = useRow("customer", entry?.customer_id ?? "");
  if (!entry) return <NotFound />;
  const ask = (what: Ask) => () => {
    asking.value = what;
  };
  return (
    <Page
      title={entry.number ?? t("call.unnumbered")}
      back="/calls"
      sub={
        <>
          <StateChip entity="call_entry" id={id} tones={TONES} />
          <Countdown due={entry.reply_due_at} stopped={entry.replied_at} />
          <RowMark entity="call_entry" id={id} />
        </>
      }
      action={<MoveButton of="call_entry.reply" id={id} onAsk={ask("call_entry.reply")} />}
    >
      <Card title={t("call.what")}>
        <p class="mb-4 text-lg whitespace-pre-wrap">{entry.said}</p>
        <KeyValue
          facts={[
            [tr("call_entry.field.received_at"), <DateTime key="at" at={entry.received_at} />],
            [tr("call_entry.field.caller"), entry.caller],
            [
              tr("call_entry.field.phone"),
              entry.phone && (
                <a class="text-primary" href={`tel:${entry.phone}`}>
                  {entry.phone}
                </a>
              ),
            ],
            [tr("call_entry.field.channel"), tr(`call_entry.choice.channel.${entry.channel}`)],
            [tr("call_entry.field.passed_by"), entry.passed_by],
            [tr("call_entry.field.customer_id"), customer?.name],
            [
              tr("call_entry.field.vehicle_id"),
              vehicle ? `${vehicle.plate ?? ""} ${vehicle.vin}` : entry.vin_told,
            ],
            [tr("call_entry.field.taken_by_id"), <PersonName key="by" id={entry.taken_by_id} />],
          ]}
        />
      </Card>
      {(entry.unclear || entry.clarification || entry.note) && (
        <Card title={t("call.history")}>
          <KeyValue
            facts={[
              [tr("call_entry.field.unclear"), entry.unclear],
              [tr("call_entry.field.clarification"), entry.clarification],
              [tr("call_entry.field.note"), entry.note],
            ]}
          />
        </Card>
      )}
      {entry.reply && (
        <Card title={t("call.answer")}>
          <p class="mb-4 whitespace-pre-wrap">{entry.reply}</p>
          <KeyValue
            facts={[
              [
                tr("call_entry.field.outcome"),
                entry.outcome && tr(`call_entry.choice.outcome.${entry.outcome}`),
              ],
              [tr("call_entry.field.replied_at"), <DateTime key="at" at={entry.replied_at} />],
              [
                tr("call_entry.field.replied_by_id"),
                <PersonName key="by" id={entry.replied_by_id} />,
              ],
            ]}
          />
        </Card>
      )}
      <div class="flex flex-wrap gap-3">
        {entry.job_id ? (
          <Button
            icon={Briefcase}
            weight="plain"
            onClick={() => navigate(`/desk/jobs/${entry.job_id}`)}
          >
            {t("call.to_job")}
          </Button>
        ) : (
          <Button
            icon={Briefcase}
            weight="plain"
            onClick={() => navigate(`/desk/jobs/new?call=${id}`)}
          >
            {t("call.open_job")}
          </Button>
        )}
        {ASKS.map((what) => (
          <MoveButton key={what} of={what} id={id} weight="quiet" onAsk={ask(what)} />
        ))}
      </div>
      <Sheet
        open={asking.value !== null}
        title={asking.value ? tr(asking.value) : ""}
        onClose={() => {
          asking.value = null;
        }}
      >
        {asking.value && (
          <AskForm
            type={asking.value}
            id={id}
            done={() => {
              asking.value = null;
            }}
          />
        )}
      </Sheet>
    </Page>
  );
}

const FIELDS: Record<Ask, string[]> = {
  "call_entry.mark_unclear": ["unclear"],
  "call_entry.clarify": ["clarification"],
  "call_entry.add_note": ["note"],
  "call_entry.reply": ["reply", "reply_channel", "outcome"],
};

function AskForm({ type, id, done }: { type: Ask; id: string; done: () => void }) {
  const form = commandForm(type as CommandType, id);
  return (
    <div class="flex flex-col gap-5">
      {FIELDS[type].map((name) => (
        <Field key={name} of={form.bind(name)} />
      ))}
      <Button
        weight="primary"
        disabled={form.incomplete}
        onClick={() => {
          form.submit(id);
          done();
        }}
      >
        {tr(type)}
      </Button>
    </div>
  );
}

function PersonName({ id }: { id: string | null }) {
  const person = useRow("person", id ?? "");
  return <>{person ? localName(person.name_zh, person.name_en) : ""}</>;
}
