/**
 * What everyone must see, under the header: out of space, session ended, an outdated tab, a new version, no network.
 * Loaded right after the first screen, which is not to wait for them.
 */
import { CloudOff, HardDrive, LogIn, RefreshCw } from "lucide";
import type { ComponentChildren } from "preact";
import { theStore } from "../store";
import { Icon, type IconNode } from "../ui/icon";
import { t as part } from "../ui/words";
import { t } from "./banners.words";
import { InstallHint } from "./install-hint";
import { watchKeyboard } from "./keyboard";
import { lowStorage } from "./low-storage";
import { outdatedTab, syncStatus } from "./session";
import { unfit } from "./surroundings";
import { takeUpdate, updateReady } from "./update";
import { t as shell } from "./words";

watchKeyboard();
const lacking = unfit();
if (lacking) void import("./elsewhere").then(({ showElsewhere }) => showElsewhere(lacking));

interface BannerProps {
  icon: IconNode;
  tone: string;
  text: string;
  children?: ComponentChildren;
}

function Banner({ icon, tone, text, children }: BannerProps) {
  return (
    <div
      class={`mx-4 mb-2 flex min-h-12 items-center gap-3 rounded-field px-4 py-1.5 print:hidden ${tone}`}
      role="status"
    >
      <Icon of={icon} />
      <span class="flex-1">{text}</span>
      {children}
    </div>
  );
}

const DAY_MS = 24 * 3600_000;
const reload = () => location.reload();
const ACTION = "flex min-h-12 items-center px-2 font-semibold underline underline-offset-4";

export function Banners() {
  const status = syncStatus.value;
  const old = Boolean(status?.oldestAt && Date.now() - status.oldestAt > DAY_MS);
  const full = theStore().writer.trouble.value !== null;
  return (
    <>
      {full && (
        <Banner icon={HardDrive} tone="bg-error text-error-content" text={t("state.storage_full")}>
          <button
            type="button"
            class={ACTION}
            onClick={() =>
              theStore()
                .writer.flush()
                .catch(() => undefined)
            }
          >
            {part("action.retry")}
          </button>
        </Banner>
      )}
      {lowStorage.value && !full && (
        <Banner
          icon={HardDrive}
          tone="bg-warning text-warning-content"
          text={t("state.storage_low")}
        >
          <a class={ACTION} href="/settings">
            {part("action.look")}
          </a>
        </Banner>
      )}
      {status?.frozen && (
        <Banner icon={LogIn} tone="bg-warning text-warning-content" text={t("login.again")}>
          <a class={ACTION} href="/login">
            {shell("login.submit")}
          </a>
        </Banner>
      )}
      {outdatedTab.value && (
        <Banner
          icon={RefreshCw}
          tone="bg-warning text-warning-content"
          text={t("sync.app_outdated")}
        >
          <button type="button" class={ACTION} onClick={reload}>
            {t("sync.reload")}
          </button>
        </Banner>
      )}
      {updateReady.value && (
        <Banner icon={RefreshCw} tone="bg-info text-info-content" text={t("update.ready")}>
          <button type="button" class={ACTION} onClick={takeUpdate}>
            {t("update.take")}
          </button>
        </Banner>
      )}
      {old && (
        <Banner icon={CloudOff} tone="bg-warning text-warning-content" text={t("sync.old")} />
      )}
      <InstallHint />
      {status && !status.online && !old && (
        <Banner icon={CloudOff} tone="bg-base-300 text-base-content" text={t("offline.banner")} />
      )}
    </>
  );
}
