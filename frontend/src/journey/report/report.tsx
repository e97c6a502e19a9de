import { FileSignature, Pencil, Printer } from "lucide";
import { MACHINES } from "../../contract/machines";
import { holds } from "../../kernel/guard";
import { PaperLink } from "../../shell/paper-link";
import type { ScreenProps } from "../../shell/route";
import { currentActor, useRow, useRows, view } from "../../store";
import {
  Badge,
  Button,
  bind,
  Card,
  ChoiceField,
  Icon,
  KeyValue,
  List,
  ListRow,
  NotFound,
  NumberField,
  navigate,
  Page,
  RowMark,
  StateChip,
  useMove,
} from "../../ui";
import { dateTimeText, tr } from "../../words";
import { currentReport } from "./gather";
import { Links } from "./links";
import { Revise, WhyAgain } from "./revising";
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
  charge_authorised: (job) => `/jobs/${job}/estimate`,
  charge_covered: (job) => `/jobs/${job}/estimate`,
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
      <WhyAgain report={report} />
      {draft ? <Missing jobId={jobId} reportId={report.id} /> : <Seal reportId={report.id} />}
      <Links reportId={report.id} />
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
      {draft && <PaperLink href="/api/reports/blank.pdf" label={t("report.blank")} />}
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
          [
            tr("report.field.confirmed_at"),
            report.confirmed_at && dateTimeText(report.confirmed_at),
          ],
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
      <a
        class="mt-2 flex min-h-12 items-center gap-3 text-primary"
        href={`/jobs/${report.job_id}/report/copy`}
      >
        <Icon of={Printer} />
        <span>
          {t("report.copy")}
          <span class="block text-sm text-ink-soft">{t("report.copy_hint")}</span>
        </span>
      </a>
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
