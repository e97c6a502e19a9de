/** How everybody's devices fare, and what of their work did not take effect; the reader's own conflicts one touch away. */
import { useSignal } from "@preact/signals";
import { ChevronRight, RefreshCw, TriangleAlert } from "lucide";
import { conflictsToSettle } from "../../../shell/needs-person";
import { Button, Page } from "../../../ui";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import { Icon } from "../../../ui/icon";
import { t } from "../words";
import { Commands } from "./commands";
import { Installations } from "./installations";

const TABS = ["installations", "held", "rejected", "conflict"] as const;

export default function Devices() {
  const here = useTab(TABS);
  const turn = useSignal(0);
  const again = () => {
    turn.value += 1;
  };
  return (
    <Page
      title={t("devices.title")}
      wide
      aside={
        <Button icon={RefreshCw} onClick={again}>
          {t("devices.refresh")}
        </Button>
      }
    >
      <Tabs
        tabs={TABS.map((key) => ({ key, label: t(`devices.tab.${key}`) }))}
        here={here}
        label={t("devices.title")}
      />
      <ToTray />
      {here === "installations" ? (
        <Installations key={turn.value} />
      ) : (
        <Commands key={`${here}${turn.value}`} fate={here} />
      )}
    </Page>
  );
}

function ToTray() {
  const n = conflictsToSettle().length;
  if (n === 0) return null;
  return (
    <a
      href="/tray"
      class="flex min-h-12 items-center gap-3 rounded-field bg-error/12 px-4 font-semibold text-error"
    >
      <Icon of={TriangleAlert} />
      <span class="flex-1">{t("devices.to_tray", { n })}</span>
      <Icon of={ChevronRight} class="size-5" />
    </a>
  );
}
