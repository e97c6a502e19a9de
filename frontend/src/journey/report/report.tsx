/** The report before and after it is signed: what it says, what is still missing and where to add it, its seal. */

import { useSignal } from "@preact/signals";
import { FileSignature, FileText, Pencil } from "lucide";
import { MACHINES } from "../../contract/machines";
import { holds } from "../../kernel/guard";
import type { ScreenProps } from "../../shell/route";
import { currentActor, newRowId, send, useRow, useRows, view } from "../../store";
import {
  Badge,
  Button,
  bind,
  Card,
  ChoiceField,
  commandForm,
  Field,
  KeyValue,
  List,
  ListRow,
  NotFound,
  NumberField,
  navigate,
  Page,
  RowMark,
  Sheet,
  StateChip,
  useMove,
  type Weight,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { currentReport } from "./gather";
import { t } from "./words";

export const TONES = {
  draft: "plain",
  signed: "wait",
  returned: "bad",
  approved: "good",
  archived: "good",
  superseded: "plain",
} as const;

/** Where a missing thing is put right. */
const FIX: Readonly<Record<string, (job: string) => string>> = {
  steps_complete: (job) => `/jobs/${job}`,
  lines_complete: (job) => `/jobs/${job}/parts`,
  returns_accounted: (job) => `/jobs/${job}/parts`,
  compensation_complete: (job) => `/jobs/${job}/parts`,
  nothing_waits: (job) => `/jobs/${job}`,
  paid_approved: (job) => `/jobs/${job}`,
};

export default function Report({ params }: ScreenProps) {
  const jobId = params.id ?? "";
  const report = currentReport(jobId);
  const job = useRow("job", jobId);
  if (!job || !report) return <NotFound />;
  const draft = report.state === "draft";
  const wanted = report.state === "returned" || report.seal_result === "sealed_diverged";
  return (
    <Page
      title={t("report.title")}
      back={`/jobs/${jobId}`}
      sub={
        <>
          <span>{report.report_number}</span>
          <StateChip entity="report" id={report.id} tones={TONES} />
          <RowMark entity="report" id={report.id} />
        </>
      }
      action={
        draft ? (
          <HandOver jobId={jobId} reportId={report.id} />
        ) : (
          wanted && <Revise jobId={jobId} reportId={report.id} weight="primary" />
        )
      }
    >
      {report.state === "returned" && (
        <Card title={t("report.returned")}>
          <p class="whitespace-pre-wrap">{report.remarks}</p>
        </Card>
      )}
      {draft ? <Missing jobId={jobId} reportId={report.id} /> : <Seal reportId={report.id} />}
      <Card title={t("report.says")}>
        <Says jobId={jobId} reportId={report.id} />
      </Card>
      {!draft && !wanted && <Revise jobId={jobId} reportId={report.id} weight="quiet" />}
      {draft && (
        <Card title={t("report.settings")}>
          <div class="flex flex-col gap-5">
            <ChoiceField of={bind("report", report.id, "language")} />
            <ChoiceField of={bind("report", report.id, "kind")} />
            {report.kind === "paid" && (
              <NumberField of={bind("report", report.id, "collected_fen")} />
            )}
          </div>
        </Card>
      )}
    </Page>
  );
}

function HandOver({ jobId, reportId }: { jobId: string; reportId: string }) {
  const answer = useMove("report.sign", reportId);
  if (!answer) return null;
  return (
    <Button
      weight="primary"
      icon={FileSignature}
      wide
      disabled={!answer.allowed}
      onClick={() => navigate(`/jobs/${jobId}/sign`)}
    >
      {t("report.hand_over")}
    </Button>
  );
}

/** Every guard of signing that does not hold yet, in words, each a tap away from where it is put right. */
function Missing({ jobId, reportId }: { jobId: string; reportId: string }) {
  const report = view("report", reportId);
  const shown = report && Object.assign(report, { actor: currentActor.value });
  const guards = MACHINES.report.moves.find((move) => move.name === "sign")?.guards ?? [];
  const open = guards.filter((guard) => shown && !holds(guard.expr as never, shown as never));
  if (open.length === 0) return null;
  return (
    <Card title={t("report.missing")} flush>
      <List>
        {open.map((guard) => {
          const fix = FIX[guard.name];
          return (
            <ListRow
              key={guard.name}
              icon={Pencil}
              title={tr(`report.sign.${guard.name}`)}
              {...(fix && { href: fix(jobId) })}
            />
          );
        })}
      </List>
    </Card>
  );
}

function Seal({ reportId }: { reportId: string }) {
  const report = useRow("report", reportId);
  if (!report) return null;
  const hash = report.seal_hash?.slice(0, 12);
  return (
    <Card title={report.seal_result ? t("report.sealed") : t("report.signed_here")}>
      {report.seal_result === "sealed_diverged" && (
        <p class="mb-3 text-error">{t("report.diverged")}</p>
      )}
      {!report.seal_result && <p class="mb-3 text-ink-soft">{t("report.signed_hint")}</p>}
      <KeyValue
        facts={[
          [
            tr("report.field.signature_path"),
            report.signature_path && tr(`report.choice.signature_path.${report.signature_path}`),
          ],
          [tr("report.field.signer_name"), report.signer_name],
          [tr("report.field.signer_role"), report.signer_role],
          [tr("report.field.reason"), report.reason],
          [tr("report.field.signed_at"), report.signed_at && dateTimeText(report.signed_at)],
          [tr("report.field.seal_hash"), hash && <span class="font-mono">{hash}</span>],
        ]}
      />
      {report.seal_hash && navigator.onLine ? (
        <a
          class="mt-4 inline-flex min-h-12 items-center gap-2 text-primary"
          href={`/api/reports/${reportId}.pdf`}
          target="_blank"
          rel="noopener"
        >
          <FilePdf />
          {t("report.pdf")}
        </a>
      ) : (
        <p class="mt-3 text-ink-soft">{t("report.pdf_offline")}</p>
      )}
    </Card>
  );
}

const FilePdf = () => <Badge tone="info">PDF</Badge>;

function Says({ jobId, reportId }: { jobId: string; reportId: string }) {
  const sheet = useRows("sheet", { job_id: jobId })[0];
  const parts = useRows("replaced_part", { report_id: reportId });
  const photos = useRows("photo", { job_id: jobId }).filter((photo) => photo.step !== "sign");
  if (!sheet) return null;
  return (
    <KeyValue
      facts={[
        [t("sign.complaint"), sheet.account],
        [
          t("sign.warranty"),
          sheet.warranty_verdict && t(`sign.warranty.${sheet.warranty_verdict}`),
        ],
        [t("sign.cause"), sheet.true_cause],
        [t("sign.done"), sheet.done],
        [
          t("lines.parts"),
          parts.length > 0
            ? parts.map((part) => `${part.name} × ${part.quantity}`).join("\n")
            : t("lines.none"),
        ],
        [
          t("sign.guidance"),
          sheet.guidance?.map((one) => tr(`sheet.choice.guidance.${one}`)).join("、"),
        ],
        [t("sign.photos", { n: photos.length }), photos.length > 0 ? String(photos.length) : null],
      ]}
    />
  );
}

/** A returned, diverged or simply wrong report is corrected by a new revision that is signed again. */
function Revise({ jobId, reportId, weight }: { jobId: string; reportId: string; weight: Weight }) {
  const answer = useMove("report.revise", reportId);
  const report = useRow("report", reportId);
  const asking = useSignal(false);
  const form = commandForm("report.revise", reportId, { new_id: "" });
  if (!answer?.allowed || !report) return null;
  const go = () => {
    send("report.revise", reportId, {
      new_id: newRowId(),
      reason: String(form.values.reason ?? ""),
    });
    form.clear();
    asking.value = false;
    navigate(`/jobs/${jobId}`, { replace: true });
  };
  return (
    <>
      <Button
        weight={weight}
        icon={FileText}
        wide
        onClick={() => {
          asking.value = true;
        }}
      >
        {t("report.make_revision")}
      </Button>
      <Sheet
        open={asking.value}
        title={tr("report.revise")}
        onClose={() => {
          asking.value = false;
        }}
      >
        <div class="flex flex-col gap-5">
          <Field of={form.bind("reason")} />
          <Button weight="primary" disabled={!form.values.reason} onClick={go}>
            {tr("report.revise")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
