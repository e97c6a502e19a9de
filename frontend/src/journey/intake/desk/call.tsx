/** One entry: what was said, what was clarified and answered at the left; the clock and what it leads to at the right. */
import {
  Briefcase,
  CircleQuestionMark,
  MessageSquareReply,
  MessageSquareWarning,
  NotebookPen,
} from "lucide";
import { clock } from "../../../kernel/clock";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  Countdown,
  DateTime,
  KeyValue,
  List,
  ListRow,
  NotFound,
  Page,
  RowMark,
  StateChip,
} from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { Split } from "../../../ui/desk/split";
import { useMove } from "../../../ui/move-button";
import { localName, tr } from "../../../words";
import { t } from "../words";
import { ClarifyButton } from "./clarify";
import { TONES } from "./tones";

type Entry = Shown<"call_entry">;

export default function Call({ params }: { params: Record<string, string> }) {
  const entry = useRow("call_entry", params.id);
  return entry ? <OneCall entry={entry} /> : <NotFound />;
}

function OneCall({ entry }: { entry: Entry }) {
  const { id, state } = entry;
  const waits = state !== "answered" && Boolean(useMove("call_entry.add_note", id)?.allowed);
  return (
    <Page
      title={entry.number ?? t("call.unnumbered")}
      back="/calls"
      wide
      sub={
        <>
          <StateChip entity="call_entry" id={id} tones={TONES} />
          <Countdown due={entry.reply_due_at} stopped={entry.replied_at} />
          <RowMark entity="call_entry" id={id} />
        </>
      }
      {...(waits && {
        action: state === "to_clarify" ? <ClarifyButton entry={entry} /> : <Reply entry={entry} />,
      })}
    >
      <Split
        side={
          <>
            <Caller entry={entry} />
            <LedTo entry={entry} />
            <div class="flex flex-col gap-2">
              <AskButton
                of="call_entry.mark_unclear"
                id={id}
                fields={["unclear"]}
                icon={CircleQuestionMark}
              />
              <AskButton of="call_entry.add_note" id={id} fields={["note"]} icon={NotebookPen} />
            </div>
          </>
        }
      >
        <Said entry={entry} />
        <Later entry={entry} />
        <Answer entry={entry} />
      </Split>
    </Page>
  );
}

const ANSWER = ["reply", "reply_channel", "outcome"] as const;

/** An answer after its promised time says why. */
function Reply({ entry }: { entry: Entry }) {
  const late =
    Boolean(entry.reply_due_at) && clock.serverNow() > Date.parse(entry.reply_due_at ?? "");
  return (
    <AskButton
      of="call_entry.reply"
      id={entry.id}
      fields={late ? [...ANSWER, "late_reason"] : ANSWER}
      needed={late ? ["late_reason"] : []}
      weight="primary"
      icon={MessageSquareReply}
    />
  );
}

const Said = ({ entry }: { entry: Entry }) => (
  <Card title={t("call.what")}>
    <p class="text-lg whitespace-pre-wrap">{entry.said}</p>
  </Card>
);

function Later({ entry }: { entry: Entry }) {
  if (!entry.unclear && !entry.clarification && !entry.note) return null;
  return (
    <Card title={t("call.history")}>
      <KeyValue
        facts={[
          [tr("call_entry.field.unclear"), entry.unclear],
          [tr("call_entry.field.clarification"), entry.clarification],
          [
            tr("call_entry.field.clarified_at"),
            entry.clarified_at && <DateTime key="at" at={entry.clarified_at} />,
          ],
          [tr("call_entry.field.note"), entry.note],
        ]}
      />
    </Card>
  );
}

function Answer({ entry }: { entry: Entry }) {
  if (!entry.reply) return null;
  return (
    <Card title={t("call.answer")}>
      <p class="mb-4 text-lg whitespace-pre-wrap">{entry.reply}</p>
      <KeyValue
        facts={[
          [
            tr("call_entry.field.reply_channel"),
            entry.reply_channel && tr(`call_entry.choice.reply_channel.${entry.reply_channel}`),
          ],
          [tr("call_entry.field.replied_at"), <DateTime key="at" at={entry.replied_at} />],
          [t("call.by"), <PersonName key="by" id={entry.replied_by_id} />],
          [tr("call_entry.field.late_reason"), entry.late_reason],
        ]}
      />
    </Card>
  );
}

function Caller({ entry }: { entry: Entry }) {
  const vehicle = useRow("vehicle", entry.vehicle_id);
  const customer = useRow("customer", entry.customer_id);
  return (
    <Card title={entry.caller}>
      {entry.phone && (
        <a
          class="mb-3 flex min-h-12 items-center text-2xl font-semibold text-primary tabular-nums"
          href={`tel:${entry.phone}`}
        >
          {entry.phone}
        </a>
      )}
      <KeyValue
        facts={[
          [tr("call_entry.field.customer_id"), customer?.name],
          [
            tr("call_entry.field.vehicle_id"),
            vehicle ? [vehicle.plate, vehicle.vin].filter(Boolean).join("\n") : entry.vin_told,
          ],
          [tr("call_entry.field.channel"), tr(`call_entry.choice.channel.${entry.channel}`)],
          [tr("call_entry.field.passed_by"), entry.passed_by],
          [tr("call_entry.field.received_at"), <DateTime key="at" at={entry.received_at} />],
          [tr("call_entry.field.taken_by_id"), <PersonName key="by" id={entry.taken_by_id} />],
        ]}
      />
    </Card>
  );
}

/** What came of it: jobs and complaints, and the ways to open one. */
function LedTo({ entry }: { entry: Entry }) {
  const jobs = useRows("job", { call_entry_id: entry.id });
  const complaints = useRows("complaint", { call_entry_id: entry.id });
  const desk = currentActor.value.roles.some((one) => one === "dispatcher" || one === "supervisor");
  return (
    <>
      {(jobs.length > 0 || complaints.length > 0) && (
        <List>
          {jobs.map((one) => (
            <ListRow
              key={one.id}
              href={`/desk/jobs/${one.id}`}
              icon={Briefcase}
              title={one.number ?? t("call.to_job")}
              end={<StateChip entity="job" id={one.id} />}
            />
          ))}
          {complaints.map((one) => (
            <ListRow
              key={one.id}
              href={`/complaints/${one.id}`}
              icon={MessageSquareWarning}
              title={one.number ?? tr("entity.complaint")}
              end={<StateChip entity="complaint" id={one.id} />}
            />
          ))}
        </List>
      )}
      {desk && (
        <div class="flex flex-col gap-2">
          {entry.state !== "to_clarify" && (
            <Button icon={Briefcase} wide href={`/desk/jobs/new?call=${entry.id}`}>
              {jobs.length > 0 ? t("call.another_job") : t("call.open_job")}
            </Button>
          )}
          <Button
            icon={MessageSquareWarning}
            wide
            weight="quiet"
            href={`/complaints/new?call=${entry.id}`}
          >
            {tr("complaint.open")}
          </Button>
        </div>
      )}
    </>
  );
}

function PersonName({ id }: { id: string | null }) {
  const person = useRow("person", id);
  return <>{localName(person?.name_zh, person?.name_en)}</>;
}
