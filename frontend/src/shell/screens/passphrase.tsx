/** The words that open an exported file: typed unseen, or seen on purpose. */
import { type Signal, useSignal } from "@preact/signals";
import { BOX } from "../../ui/frame";
import { t } from "./carry.words";

export const SHORTEST = 8;

/** fresh: chosen now, so that it is told what it must be and that nobody can recover it. */
export function Passphrase({ of, fresh = false }: { of: Signal<string>; fresh?: boolean }) {
  const shown = useSignal(false);
  return (
    <div class="flex flex-col gap-1.5">
      <label class="flex flex-col gap-1.5">
        <span class="font-medium">{t("carry.passphrase")}</span>
        <input
          class={BOX}
          {...(shown.value ? ({ type: "text" } as const) : ({ type: "password" } as const))}
          autocomplete={fresh ? "new-password" : "off"}
          value={of.value}
          onInput={(event) => {
            of.value = event.currentTarget.value;
          }}
        />
      </label>
      {fresh && <p class="text-sm text-ink-soft">{t("carry.passphrase_hint")}</p>}
      <label class="flex min-h-12 items-center gap-3">
        <input
          class="size-5 accent-primary"
          type="checkbox"
          checked={shown.value}
          onChange={() => {
            shown.value = !shown.value;
          }}
        />
        {t("carry.show")}
      </label>
    </div>
  );
}
