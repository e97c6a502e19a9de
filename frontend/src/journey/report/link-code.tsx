/** The link that this device gave, to be scanned by the customer or sent to one who is away. */
import { Copy, Send } from "lucide";
import { syncStatus } from "../../shell/session";
import { useRow, useSetting } from "../../store";
import { Button, toast } from "../../ui";
import { Qr } from "../../ui/qr";
import { useGivenLink } from "./link";
import { t } from "./words";

interface LinkCodeProps {
  reportId: string;
  /** The customer is not here: the link is sent, for them to sign. */
  later: boolean;
}

/** Nothing where this device gave none, or it was switched off. */
export function LinkCode({ reportId, later }: LinkCodeProps) {
  const given = useGivenLink(reportId);
  const days = useSetting("report.link_days");
  const row = useRow("report_link", given?.link ?? null);
  if (!given || row?.state === "revoked") return null;
  return (
    <section class="flex flex-col items-center gap-3 text-center" aria-label={t("link.title")}>
      <p class="text-xl font-semibold">{t(later ? "link.later" : "link.scan")}</p>
      <Qr text={given.url} label={t("link.code")} />
      <p class="text-ink-soft">
        {later ? t("link.later_hint") : t("link.scan_hint", { days: Number(days) })}
      </p>
      {!syncStatus.value?.online && (
        <p class="font-medium text-warning" role="status">
          {t("link.offline")}
        </p>
      )}
      <Hand url={given.url} />
    </section>
  );
}

function Hand({ url }: { url: string }) {
  const share = typeof navigator.share === "function";
  const hand = async () => {
    try {
      if (share) await navigator.share({ url });
      else {
        await navigator.clipboard.writeText(url);
        toast(t("link.copied"));
      }
    } catch (error) {
      // Closing the sheet of the system is no failure.
      if ((error as Error).name !== "AbortError") {
        toast(t("link.copy_failed"), { tone: "error" });
      }
    }
  };
  return (
    <Button weight="quiet" icon={share ? Send : Copy} onClick={() => void hand()}>
      {t(share ? "link.send" : "link.copy")}
    </Button>
  );
}
