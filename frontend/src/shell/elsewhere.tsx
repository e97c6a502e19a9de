/**
 * Says in plain words that this browser will not do, and how to get to one that does: over everything, also the sign-in, before
 * anything has been written that might be lost.
 */
import { useSignal } from "@preact/signals";
import { Copy } from "lucide";
import { render } from "preact";
import { Button } from "../ui/button";
import { Sheet } from "../ui/sheet";
import { toast } from "../ui/toast";
import { t } from "./elsewhere.words";
import type { Unfit } from "./surroundings";

const SEEN = "wayside.elsewhere-seen";

/** Once in a visit is enough. */
const wasSeen = () => globalThis.sessionStorage?.getItem(SEEN) === "yes";

function Elsewhere({ of }: { of: Unfit }) {
  const open = useSignal(!wasSeen());
  const { messenger, lack } = of;
  const close = () => {
    sessionStorage.setItem(SEEN, "yes");
    open.value = false;
  };
  return (
    <Sheet
      open={open.value}
      title={t(messenger ? "title.messenger" : "title.lack")}
      onClose={close}
    >
      <div class="flex flex-col gap-4">
        <p>
          {messenger
            ? t("why.messenger", { name: t(`name.${messenger}`) })
            : lack && t(`why.${lack}`)}
        </p>
        {messenger ? <Way /> : lack !== "insecure" && <p>{t("step.copy")}</p>}
        {lack && lack !== "insecure" && <p class="text-ink-soft">{t("step.browsers")}</p>}
        {(messenger || lack !== "insecure") && <Address />}
        {lack !== "storage" && (
          <Button weight="quiet" wide onClick={close}>
            {t("anyway")}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** Out of a messenger. */
const Way = () => (
  <>
    <MenuPicture />
    <ol class="flex list-decimal flex-col gap-1 pl-6 font-medium">
      <li>{t("step.menu")}</li>
      <li>{t("step.open")}</li>
      <li>{t("step.other")}</li>
    </ol>
  </>
);

function Address() {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      toast(t("copied"));
    } catch {
      toast(t("copy_by_hand"));
    }
  };
  return (
    <>
      <p class="rounded-field bg-base-200 p-3 font-mono select-all">
        <span class="sr-only">{t("address")}: </span>
        {location.href}
      </p>
      <Button weight="primary" icon={Copy} wide onClick={() => void copy()}>
        {t("copy")}
      </Button>
    </>
  );
}

/** The upper edge of a phone, its menu ringed. */
const MenuPicture = () => (
  <svg viewBox="0 0 320 132" class="w-full" role="img" aria-label={t("picture")} fill="none">
    <path
      d="M10 132V26a18 18 0 0 1 18-18h264a18 18 0 0 1 18 18v106"
      class="fill-base-200 stroke-edge"
      stroke-width="2"
    />
    <path d="M34 38l-9 9 9 9" class="stroke-ink-soft" stroke-width="3" />
    <path d="M110 47h100" class="stroke-ink-soft" stroke-width="8" stroke-linecap="round" />
    <path d="M11 72h298" class="stroke-line" stroke-width="2" />
    <path
      d="M268 47h.1M280 47h.1M292 47h.1"
      class="stroke-base-content"
      stroke-width="6"
      stroke-linecap="round"
    />
    <circle cx="280" cy="47" r="23" class="stroke-error" stroke-width="4" />
    <path
      d="M210 118c34 0 54-14 60-38"
      class="stroke-error"
      stroke-width="4"
      stroke-linecap="round"
    />
    <path
      d="M257 88l14-9 7 15"
      class="stroke-error"
      stroke-width="4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

/** In a root of its own: it stands before every screen, with and without a session. */
export function showElsewhere(of: Unfit): void {
  const host = document.body.appendChild(document.createElement("div"));
  render(<Elsewhere of={of} />, host);
}
