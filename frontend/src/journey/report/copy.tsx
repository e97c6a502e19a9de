/**
 * The signed report on this phone, to be shown, printed or shared right after signing, without a network.
 *
 * Made of the very bytes that were signed, as this phone keeps them; called a copy until headquarters has sealed them,
 * and after that as well: the paper that proves itself is the office's PDF.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import { FileDown, Printer, Share2 } from "lucide";
import { useRef } from "preact/hooks";
import type { ScreenProps } from "../../shell/route";
import { saveFile } from "../../shell/save-file";
import { theStore, useRow } from "../../store";
import { lastSent } from "../../store/kept";
import { Badge, Button, Card, Empty, KeyValue, Loading, NotFound, Page, toast } from "../../ui";
import { SignatureView } from "../../ui/signature";
import type { Stroke } from "../../ui/signature-lines";
import { dateTimeText, tr } from "../../words";
import type { Plain } from "./content";
import { asFile } from "./copy-file";
import { CustomerView } from "./customer-view";
import { currentReport } from "./gather";
import { plain, text } from "./shown/chapter";
import { t } from "./words";

interface Signed {
  content: Plain;
  hash: string;
}

export default function Copy({ params }: ScreenProps) {
  const jobId = params.id ?? "";
  const report = currentReport(jobId);
  const signed = useSignal<Signed | null | "looking">("looking");
  const reportId = report?.id;
  useSignalEffect(() => {
    if (!reportId) return;
    void lastSent(theStore().db, "report.sign", reportId).then((found) => {
      const { content, hash } = (found?.args ?? {}) as Partial<Record<string, string>>;
      signed.value = content && hash ? { content: JSON.parse(content) as Plain, hash } : null;
    });
  });
  if (!report) return <NotFound />;
  const back = `/jobs/${jobId}/report`;
  if (signed.value === "looking") return <Loading />;
  if (signed.value === null) {
    return (
      <Page title={t("copy.title")} back={back}>
        <Empty title={t("copy.elsewhere")} lead={t("copy.elsewhere_hint")} />
      </Page>
    );
  }
  return <Shown back={back} reportId={report.id} signed={signed.value} />;
}

function Shown({ back, reportId, signed }: { back: string; reportId: string; signed: Signed }) {
  const sheet = useRef<HTMLElement>(null);
  const number = text(plain(signed.content.report).number) ?? "";
  const file = () => asFile(sheet.current as HTMLElement, `${t("copy.title")} ${number}`);
  return (
    <Page
      title={t("copy.title")}
      back={back}
      sub={<span>{number}</span>}
      action={
        <>
          <Button weight="primary" icon={Printer} wide onClick={() => window.print()}>
            {t("copy.print")}
          </Button>
          <Hand make={file} name={`${number || "report"}.html`} />
        </>
      }
    >
      <article ref={sheet} class="flex flex-col gap-4">
        <Mark reportId={reportId} />
        <CustomerView content={signed.content} />
        <Confirmed
          of={plain(signed.content.signature)}
          agreement={text(signed.content.agreement)}
        />
        <p class="font-mono text-sm break-all text-ink-soft">
          {t("copy.hash", { hash: signed.hash })}
        </p>
      </article>
    </Page>
  );
}

/** What this paper is and is not, first thing on it. */
function Mark({ reportId }: { reportId: string }) {
  const report = useRow("report", reportId);
  const sealed = Boolean(report?.seal_result);
  return (
    <p class="flex flex-wrap items-center gap-2 rounded-box border border-line bg-base-100 p-4">
      <Badge tone={sealed ? "info" : "wait"}>{t("copy.mark")}</Badge>
      <span class="min-w-0 flex-1">{t(sealed ? "copy.sealed" : "copy.not_sealed")}</span>
    </p>
  );
}

function Confirmed({ of, agreement }: { of: Plain; agreement: string | null }) {
  const path = text(of.path);
  const place = of.lat !== null && of.lon !== null ? `${of.lat}, ${of.lon}` : null;
  return (
    <Card title={t("copy.confirmed")}>
      <div class="flex flex-col gap-3">
        <p class="leading-relaxed">{agreement}</p>
        {Array.isArray(of.strokes) && (
          <SignatureView strokes={of.strokes as Stroke[]} name={text(of.name) ?? ""} />
        )}
        <KeyValue
          facts={[
            [tr("report.field.signature_path"), path && tr(`report.choice.signature_path.${path}`)],
            [tr("report.field.signer_name"), text(of.name)],
            [tr("report.field.signer_role"), text(of.role)],
            [tr("report.field.signer_phone"), text(of.phone)],
            [tr("report.field.reason"), text(of.reason)],
            [tr("report.field.witness"), text(of.witness)],
            [tr("report.field.signed_at"), of.signed_at ? dateTimeText(text(of.signed_at)) : null],
            [t("copy.place"), place],
          ]}
        />
      </div>
    </Card>
  );
}

/** By the system's own sheet where it takes files, else as a file of the person's. */
function Hand({ make, name }: { make: () => Promise<string>; name: string }) {
  const busy = useSignal(false);
  const shares = typeof navigator.canShare === "function";
  const hand = async () => {
    busy.value = true;
    try {
      const bytes = new TextEncoder().encode(await make());
      const file = new File([bytes], name, { type: "text/html" });
      if (shares && navigator.canShare({ files: [file] })) await navigator.share({ files: [file] });
      else {
        saveFile(bytes.buffer as ArrayBuffer, name, "text/html");
        toast(t("copy.saved", { name }));
      }
    } catch (error) {
      // Closing the sheet of the system is no failure.
      if ((error as Error).name !== "AbortError") toast(t("copy.failed"), { tone: "error" });
    } finally {
      busy.value = false;
    }
  };
  return (
    <Button
      weight="plain"
      icon={shares ? Share2 : FileDown}
      wide
      busy={busy.value}
      onClick={() => void hand()}
    >
      {t(shares ? "copy.share" : "copy.save")}
    </Button>
  );
}
