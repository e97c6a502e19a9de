/** The paper of one report as it will be printed, in either language, and the button that prints it. Each is noted by the office. */
import { useSignal } from "@preact/signals";
import { ExternalLink, Printer } from "lucide";
import type { ScreenProps } from "../../../shell/route";
import { syncStatus } from "../../../shell/session";
import { useRow } from "../../../store";
import { Button, Empty, Icon, NotFound, Page, toast } from "../../../ui";
import { Printouts } from "../../../ui/desk/printouts";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import { LINK } from "./print";
import { printPdf } from "./print-pdf";
import { t } from "./words";

const LANGUAGES = ["zh-CN", "en"] as const;

export default function Paper({ params }: ScreenProps) {
  const report = useRow("report", params.id);
  if (!report) return <NotFound />;
  return <Shown id={report.id} number={report.report_number} first={report.language ?? "zh-CN"} />;
}

function Shown({ id, number, first }: { id: string; number: string; first: "zh-CN" | "en" }) {
  const order = first === "en" ? (["en", "zh-CN"] as const) : LANGUAGES;
  const language = useTab(order);
  const busy = useSignal(false);
  const printed = useSignal(0);
  const address = `/api/reports/${id}.pdf?language=${language}`;
  const print = async () => {
    busy.value = true;
    if (!(await printPdf(address))) toast(t("paper.failed"), { tone: "error" });
    busy.value = false;
    printed.value += 1;
  };
  const tabs = order.map((key) => ({ key, label: t(`paper.${key}`) }));
  if (!syncStatus.value?.online)
    return (
      <Page title={t("paper.title")} back={`/reports/${id}`} wide>
        <Empty icon={Printer} title={t("print.offline")} />
      </Page>
    );
  return (
    <Page title={t("paper.title")} back={`/reports/${id}`} sub={number} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={language} label={t("paper.language")} />
        <Button weight="primary" icon={Printer} busy={busy.value} onClick={print}>
          {t("paper.print")}
        </Button>
        <a class={LINK} href={`${address}&look=true`} target="_blank" rel="noopener">
          <Icon of={ExternalLink} />
          {t("paper.open")}
        </a>
      </div>
      {navigator.pdfViewerEnabled === false ? (
        <p class="text-ink-soft">{t("paper.no_viewer")}</p>
      ) : (
        <iframe
          key={address}
          class="h-[75vh] w-full rounded-box border border-line bg-base-300"
          title={t("paper.title")}
          src={`${address}&look=true#view=FitH`}
        />
      )}
      <Printouts key={printed.value} entity="report" id={id} />
    </Page>
  );
}
