/** Who signed and how, whether the seal holds, where what was signed differs from the office's records, and the paper. */
import { useSignal } from "@preact/signals";
import { ShieldCheck, ShieldX, Star } from "lucide";
import { useEffect } from "preact/hooks";
import { api } from "../../../shell/api";
import { type Shown, useRow, useRows } from "../../../store";
import { Card, DateTime, Icon, KeyValue } from "../../../ui";
import { PrintedSo } from "../../../ui/desk/printouts";
import { Photo } from "../../../ui/photo";
import { SignatureView } from "../../../ui/signature";
import type { Stroke } from "../../../ui/signature-lines";
import { tr } from "../../../words";
import { placeName } from "./places";
import { PrintLinks } from "./print";
import { t } from "./words";

type Report = Shown<"report">;

/** What the server finds when it opens the seal now. */
interface Found {
  sound: boolean;
  strokes: Stroke[] | null;
  differences: string[];
}

/** Asked anew for each report; null without a network, and while it is asked. */
function useSeal(report: Report): Found | null {
  const found = useSignal<Found | null>(null);
  useEffect(() => {
    let here = true;
    found.value = null;
    if (report.seal_hash) {
      void api<Found>("GET", `/api/reports/${report.id}/seal`).then((answer) => {
        if (here && answer.ok) found.value = answer.body;
      });
    }
    return () => {
      here = false;
    };
  }, [report.id, report.seal_hash]);
  return found.value;
}

export function SealCard({ report }: { report: Report }) {
  const found = useSeal(report);
  const diverged = report.seal_result === "sealed_diverged";
  return (
    <Card title={t("seal.title")}>
      <div class="flex flex-col gap-3">
        <Soundness report={report} found={found} />
        {diverged && <Differences id={report.id} found={found} />}
        {found?.strokes && (
          <SignatureView strokes={found.strokes} name={report.signer_name ?? ""} />
        )}
        <Signer report={report} />
        <Stamp jobId={report.job_id} path={report.signature_path} />
        {report.seal_hash && <PrintLinks id={report.id} />}
        {report.seal_hash && <PrintedSo key={report.id} entity="report" id={report.id} />}
      </div>
    </Card>
  );
}

const Signer = ({ report }: { report: Report }) => (
  <KeyValue
    facts={[
      [
        tr("report.field.signature_path"),
        report.signature_path && tr(`report.choice.signature_path.${report.signature_path}`),
      ],
      [
        tr("report.field.signer_name"),
        [report.signer_name, report.signer_role].filter(Boolean).join(" · "),
      ],
      [tr("report.field.signer_phone"), report.signer_phone],
      [tr("report.field.signed_at"), report.signed_at && <DateTime at={report.signed_at} />],
      [
        tr("report.field.confirmed_at"),
        report.confirmed_at && <DateTime at={report.confirmed_at} />,
      ],
      [tr("report.field.reason"), report.reason],
      [tr("report.field.witness"), report.witness],
      [tr("report.field.rating"), report.rating && <Stars n={report.rating} />],
      [tr("report.field.opinion"), report.opinion],
      [tr("report.field.kind"), report.kind && tr(`report.choice.kind.${report.kind}`)],
    ]}
  />
);

const Stars = ({ n }: { n: number }) => (
  <span class="inline-flex items-center gap-1">
    <Icon of={Star} class="size-4 text-warning" />
    {t("seal.stars", { n })}
  </span>
);

/** Whether it holds now; without a network, that it was sealed. */
function Soundness({ report, found }: { report: Report; found: Found | null }) {
  if (!report.seal_hash) return <p class="text-ink-soft">{t("seal.waiting")}</p>;
  const broken = found?.sound === false;
  return (
    <p
      class={`flex items-center gap-2 font-medium ${broken ? "text-error" : "text-success"}`}
      role="status"
    >
      <Icon of={broken ? ShieldX : ShieldCheck} class="size-6" />
      {broken ? t("seal.broken") : found ? t("seal.sound") : t("seal.sealed")}
      <span class="ml-auto font-mono text-sm text-ink-soft">{report.seal_hash.slice(0, 12)}</span>
    </p>
  );
}

/** Where they differ, as the seal says; without a network, as far as the supervisors' notice tells. */
function Differences({ id, found }: { id: string; found: Found | null }) {
  const notice = useRows("notice", { row: id }).find((one) => one.kind === "report.diverged");
  const told = (notice?.args as { paths?: string[] } | null)?.paths ?? [];
  const paths = found?.differences ?? told;
  return (
    <div class="rounded-field bg-error/10 p-3">
      <p class="font-medium text-error">{t("seal.diverged")}</p>
      {paths.length > 0 && (
        <ul class="mt-1 list-disc pl-5 text-sm">
          {paths.map((path) => (
            <li key={path}>{placeName(path)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The photo of the stamped paper, where the company's seal stands for a signature. */
function Stamp({ jobId, path }: { jobId: string; path: Report["signature_path"] }) {
  const photo = useRows("photo", { job_id: jobId }).findLast((one) => one.subject === "seal");
  const shown = useRow("photo", path === "sealed_paper" ? photo?.id : null);
  if (!shown) return null;
  return (
    <div class="max-h-80 overflow-hidden rounded-field border border-line">
      <Photo id={shown.id} />
    </div>
  );
}
