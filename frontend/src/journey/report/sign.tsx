/**
 * The phone in the customer's hand: a locked full screen in their language with everything they sign.
 *
 * There is no way out but signing, or the engineer holding the button at the top: a customer can't wander into the app.
 */
import { useSignal } from "@preact/signals";
import { CircleCheck, FileSignature } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { useDraft } from "../../store";
import { Button, Card, commandForm, Empty, NotFound, toast } from "../../ui";
import type { Stroke } from "../../ui/signature-lines";
import { Confirm, lacks, useSealPhoto } from "./confirm";
import { buildContent } from "./content";
import { CustomerView } from "./customer-view";
import { currentReport, gather } from "./gather";
import { giveLink } from "./link";
import { LinkCode } from "./link-code";
import { LockedHead, useCustomersLanguage } from "./locked";
import { type Path, position, sealReport } from "./sealing";
import { t } from "./words";

export default function Sign({ params }: ScreenProps) {
  const jobId = params.id ?? "";
  const report = currentReport(jobId);
  useCustomersLanguage(report?.language ?? null);
  if (!report) return <NotFound />;
  return <HandOver jobId={jobId} reportId={report.id} />;
}

function HandOver({ jobId, reportId }: { jobId: string; reportId: string }) {
  const form = commandForm("report.sign", reportId);
  const draft = useDraft(`report.sign/${reportId}`).value as { strokes?: Stroke[] } | undefined;
  const path = useSignal<Path>("signed");
  const strokes = useSignal<Stroke[]>(draft?.strokes ?? []);
  const done = useSignal<string | null>(null);
  const busy = useSignal(false);
  const sealPhoto = useSealPhoto(jobId);
  const sources = gather(reportId);
  if (!sources) return <NotFound />;
  // Also when the phone was restarted after the signature: nobody signs twice. Not before it is on the device's disk.
  if (done.value || (sources.report.state !== "draft" && !busy.value))
    return (
      <Thanks
        jobId={jobId}
        reportId={reportId}
        later={(done.value ? path.value : sources.report.signature_path) === "absent"}
        hash={done.value ?? String(sources.report.seal_hash ?? "")}
        number={String(sources.report.report_number ?? "")}
      />
    );
  const confirm = async () => {
    busy.value = true;
    const value = (name: string) => (form.values[name] as string | undefined) ?? null;
    const here = await position();
    try {
      const sealed = await sealReport(reportId, sources, {
        path: path.value,
        name: value("signer_name"),
        role: value("signer_role"),
        phone: value("signer_phone"),
        reason: value("reason"),
        witness: value("witness"),
        strokes: path.value === "signed" ? strokes.value : null,
        sealPhotoId: path.value === "sealed_paper" ? sealPhoto : null,
        lat: here?.lat ?? null,
        lon: here?.lon ?? null,
      });
      await sealed.saved;
      form.clear();
      await giveLink(reportId);
      done.value = sealed.hash;
    } catch {
      toast(t("sign.failed"), { tone: "error" });
    } finally {
      busy.value = false;
    }
  };
  const agreement = String(sources.agreement[String(sources.report.language ?? "zh-CN")] ?? "");
  return (
    <div class="flex min-h-dvh flex-col bg-base-200">
      <LockedHead back={`/jobs/${jobId}/report`} />
      <main class="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4 px-4 py-4">
        <h1 class="text-2xl">{t("sign.title")}</h1>
        <p class="text-lg text-ink-soft">
          {t("sign.for", {
            name: String(sources.job.contact_name ?? sources.customer?.name ?? ""),
          })}
        </p>
        <CustomerView content={buildContent(sources)} />
        <Card title={t("sign.agreement")}>
          <p class="text-lg leading-relaxed">{agreement}</p>
        </Card>
        <Confirm jobId={jobId} reportId={reportId} form={form} path={path} strokes={strokes} />
        <Button
          weight="primary"
          icon={FileSignature}
          wide
          busy={busy.value}
          disabled={busy.value || lacks(path.value, form, strokes.value, sealPhoto)}
          onClick={() => void confirm()}
        >
          {t(WORDS[path.value])}
        </Button>
      </main>
    </div>
  );
}

const WORDS = {
  signed: "sign.confirm",
  sealed_paper: "sign.confirm_paper",
  refused: "sign.confirm_refused",
  absent: "sign.confirm_absent",
} as const;

interface ThanksProps {
  jobId: string;
  reportId: string;
  /** Nobody was here to sign. */
  later: boolean;
  hash: string;
  number: string;
}

function Thanks({ jobId, reportId, later, hash, number }: ThanksProps) {
  return (
    <div class="grid min-h-dvh grid-rows-[auto_1fr] bg-base-200">
      <LockedHead back={`/jobs/${jobId}/report`} />
      <main class="mx-auto grid max-w-2xl place-content-center gap-4 p-6">
        <Empty icon={CircleCheck} title={t("sign.thanks")} lead={t("sign.thanks_hint")}>
          <span class="mt-4 block font-mono text-sm">
            {hash ? t("report.number_hash", { number, hash: hash.slice(0, 12) }) : number}
          </span>
        </Empty>
        <LinkCode reportId={reportId} later={later} />
      </main>
    </div>
  );
}
