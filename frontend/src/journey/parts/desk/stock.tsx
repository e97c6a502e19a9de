/** The store: what lies where, what is short, what came in, what was counted. */
import { ArrowLeftRight, PackagePlus } from "lucide";
import { currentActor, useRows } from "../../../store";
import { Button, Page } from "../../../ui";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import { Alerts } from "./alerts";
import { Balances } from "./balances";
import { Counts } from "./counts";
import { Receipts } from "./receipts";
import { t } from "./stock-words";
import { Transfers } from "./transfers";

const TABS = ["parts", "alerts", "receipts", "transfers", "counts"] as const;

export default function Stock() {
  const here = useTab(TABS);
  const counts = {
    alerts: useRows("stock_alert", { ended_at: null }).length,
    counts: useRows("stock_count", { state: "counted" }).length,
  };
  const tabs = TABS.map((key) => ({
    key,
    label: t(`stock.tab.${key}`),
    ...((key === "alerts" || key === "counts") && { count: counts[key] }),
  }));
  return (
    <Page
      title={t("stock.title")}
      wide
      aside={
        currentActor.value.roles.includes("warehouse") && (
          <span class="flex flex-wrap gap-2">
            <Button icon={ArrowLeftRight} href="/stock/transfer">
              {t("stock.transfer")}
            </Button>
            <Button weight="primary" icon={PackagePlus} href="/stock/receive">
              {t("stock.receive")}
            </Button>
          </span>
        )
      }
    >
      <Tabs tabs={tabs} here={here} label={t("stock.sections")} />
      {here === "parts" && <Balances />}
      {here === "alerts" && <Alerts />}
      {here === "receipts" && <Receipts />}
      {here === "transfers" && <Transfers />}
      {here === "counts" && <Counts />}
    </Page>
  );
}
