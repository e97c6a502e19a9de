/**
 * A sheet from below on a phone, a dialog on a desk: the browser's own modal, so focus stays inside and
 * Escape and the back gesture close it.
 */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { closedByBack } from "./back";
import { Icon } from "./icon";
import { t } from "./words";

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Pictures want the room that a desk has. */
  wide?: boolean;
  children: ComponentChildren;
}

export function Sheet({ open, title, onClose, wide = false, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
    if (open) return closedByBack(() => latest.current());
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, and so does the button
    <dialog
      ref={dialog}
      class={`m-0 mt-auto max-h-[90dvh] w-full max-w-none rounded-t-box bg-base-100 p-0 text-base-content backdrop:bg-black/50 sm:m-auto sm:rounded-box ${wide ? "sm:max-w-5xl" : "sm:max-w-lg"}`}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div class="px-5 pt-3 pb-[calc(1.25rem+env(safe-area-inset-bottom))]">
          <div class="mb-3 flex items-center gap-2">
            <h2 class="flex-1 text-xl">{title}</h2>
            <button
              type="button"
              class="-mr-3 grid size-12 place-items-center rounded-full"
              aria-label={t("action.close")}
              onClick={onClose}
            >
              <Icon of={X} class="size-6" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
