/** What was found and done on site, for the desk: the four steps in short, the photos, the report, the questions asked. */
import { FileText, MessageCircleQuestionMark } from "lucide";
import { type Shown, useRows } from "../../../store";
import { Badge, Card, KeyValue, ListRow, StateChip, type Tone } from "../../../ui";
import { PhotoStrip } from "../../../ui/photo";
import { kmText, tr } from "../../../words";
import { RecordingsOfJob } from "../../procedure/recording-strip";
import { t } from "./words";

const PHOTO_STEPS = ["prepare", "arrive", "listen", "look", "check", "resolve", "sign"] as const;
const VERDICT: Record<string, Tone> = { in: "good", out: "bad", doubt: "wait" };

export function RecordCard({ job }: { job: Shown<"job"> }) {
  const jobId = job.id;
  // The sheet is there from the start, and says nothing before somebody has arrived.
  const sheet = job.arrived_at ? useRows("sheet", { job_id: jobId })[0] : undefined;
  const reports = useRows("report", { job_id: jobId }).filter((one) => one.state !== "draft");
  const asked = useRows("escalation", { job_id: jobId });
  if (!sheet && reports.length === 0 && asked.length === 0) return null;
  return (
    <Card title={t("record.title")}>
      <div class="flex flex-col gap-5">
        {sheet && <SheetFacts sheet={sheet} />}
        <Photos jobId={jobId} />
        <RecordingsOfJob jobId={jobId} />
        {(reports.length > 0 || asked.length > 0) && (
          <ul class="-mx-4 -mb-4 divide-y divide-line border-t border-line">
            {reports.map((one) => (
              <ListRow
                key={one.id}
                href={`/reports/${one.id}`}
                icon={FileText}
                title={one.report_number}
                sub={one.signer_name ? t("record.signed_by", { name: one.signer_name }) : null}
                end={<StateChip entity="report" id={one.id} tones={REPORT_TONES} />}
              />
            ))}
            {asked.map((one) => (
              <ListRow
                key={one.id}
                href={`/escalations/${one.id}`}
                icon={MessageCircleQuestionMark}
                title={<span class="line-clamp-1">{one.proposal}</span>}
                end={<StateChip entity="escalation" id={one.id} tones={ASK_TONES} />}
              />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

const REPORT_TONES: Record<string, Tone> = {
  draft: "plain",
  signed: "wait",
  returned: "bad",
  approved: "good",
  archived: "good",
};
const ASK_TONES: Record<string, Tone> = { waiting: "wait", asked: "info", told_by_phone: "wait" };

function SheetFacts({ sheet }: { sheet: Shown<"sheet"> }) {
  const verdict = sheet.warranty_verdict;
  return (
    <KeyValue
      facts={[
        [t("record.step"), tr(`sheet.state.${sheet.state}`)],
        [
          tr("sheet.field.warranty_verdict"),
          verdict && (
            <Badge tone={VERDICT[verdict] ?? "plain"}>
              {tr(`sheet.choice.warranty_verdict.${verdict}`)}
            </Badge>
          ),
        ],
        [tr("sheet.field.odometer_km"), kmText(sheet.odometer_km)],
        [tr("sheet.field.account"), sheet.account],
        [tr("sheet.field.mismatch"), sheet.mismatch],
        [tr("sheet.field.true_cause"), sheet.true_cause],
        [tr("sheet.field.done"), sheet.done],
        [
          tr("sheet.field.responsibility"),
          sheet.responsibility && tr(`sheet.choice.responsibility.${sheet.responsibility}`),
        ],
      ]}
    />
  );
}

function Photos({ jobId }: { jobId: string }) {
  const taken = new Set(useRows("photo", { job_id: jobId }).map((one) => one.step));
  return (
    <>
      {PHOTO_STEPS.filter((step) => taken.has(step)).map((step) => (
        <PhotoStrip
          key={step}
          of={{ job_id: jobId, step }}
          label={tr(`photo.choice.step.${step}`)}
          locked
        />
      ))}
    </>
  );
}
