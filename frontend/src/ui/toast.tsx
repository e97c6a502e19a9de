/**
 * Short messages at the foot of the screen, above its primary action, with an undo where there is one. Read out by
 * screen readers.
 */
import { signal } from "@preact/signals";
import { X } from "lucide";
import { Icon } from "./icon";
import { t } from "./words";

export interface ToastOptions {
  /** The word on its button and what it does; the toast closes after. */
  action?: { label: string; run: () => void };
  tone?: "plain" | "error";
  /** Milliseconds; 0 stays until closed. */
  stay?: number;
}

interface Shown extends ToastOptions {
  key: number;
  text: string;
}

const shown = signal<Shown[]>([]);
let count = 0;

const close = (key: number) => {
  shown.value = shown.value.filter((one) => one.key !== key);
};

/** Show a message; gives a function that takes it away. */
export function toast(text: string, options: ToastOptions = {}): () => void {
  count += 1;
  const key = count;
  shown.value = [...shown.value.slice(-2), { ...options, key, text }];
  const stay = options.stay ?? (options.action ? 8_000 : 4_000);
  if (stay > 0) setTimeout(() => close(key), stay);
  return () => close(key);
}

/** A thing is done already and can be taken back for a few seconds. */
export const undoable = (text: string, undo: () => void): (() => void) =>
  toast(text, { action: { label: t("action.undo"), run: undo } });

export function Toasts() {
  return (
    <div
      class="pointer-events-none print:hidden fixed inset-x-0 bottom-[calc(--spacing(19)+env(safe-area-inset-bottom)+var(--foot,0px))] z-50 flex flex-col items-center gap-2 px-4 lg:bottom-[calc(--spacing(6)+var(--foot,0px))]"
      role="status"
      aria-live="polite"
    >
      {shown.value.map((one) => (
        <div
          key={one.key}
          class={`pointer-events-auto flex w-full max-w-md items-center gap-2 rounded-field py-1 pr-1 pl-4 shadow-lg ${
            one.tone === "error" ? "bg-error text-error-content" : "bg-neutral text-neutral-content"
          }`}
        >
          <span class="flex-1 py-2">{one.text}</span>
          {one.action && (
            <button
              type="button"
              class="min-h-12 px-3 font-semibold underline underline-offset-4"
              onClick={() => {
                one.action?.run();
                close(one.key);
              }}
            >
              {one.action.label}
            </button>
          )}
          <button
            type="button"
            class="grid size-12 place-items-center"
            aria-label={t("action.close")}
            onClick={() => close(one.key)}
          >
            <Icon of={X} />
          </button>
        </div>
      ))}
    </div>
  );
}
