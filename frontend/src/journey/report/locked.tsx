/** What the screens in the customer's hand share: their language, and the one way out for the engineer. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { SyncMark } from "../../shell/sync-pill";
import { navigate } from "../../ui";
import { type Language, language, setLanguage } from "../../words";
import { t } from "./words";

const HOLD_MS = 1_200;

/** The customer's language while the phone is theirs; the engineer's again afterwards. */
export function useCustomersLanguage(wanted: string | null): void {
  useEffect(() => {
    const own = language.peek();
    if (wanted) setLanguage(wanted as Language);
    return () => setLanguage(own);
  }, [wanted]);
}

/** Out of the customer's view only by holding: a tap by chance does nothing. back: where the engineer goes on. */
export function LockedHead({ back }: { back: string }) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const held = useSignal(false);
  const stop = () => {
    if (timer.current) clearTimeout(timer.current);
    held.value = false;
  };
  const start = () => {
    held.value = true;
    timer.current = setTimeout(() => navigate(back, { replace: true }), HOLD_MS);
  };
  return (
    <header class="sticky top-0 z-20 border-b border-line bg-base-100 px-4 py-2">
      <div class="mx-auto flex max-w-2xl items-center gap-3">
        <button
          type="button"
          class={`block min-h-12 flex-1 rounded-full border border-line px-4 text-ink-soft ${held.value ? "bg-base-300" : ""}`}
          onPointerDown={start}
          onPointerUp={stop}
          onPointerLeave={stop}
          onPointerCancel={stop}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => event.key === "Enter" && !held.value && start()}
          onKeyUp={stop}
        >
          {t("sign.take_back")}
        </button>
        <SyncMark />
      </div>
    </header>
  );
}
