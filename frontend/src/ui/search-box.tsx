/**
 * The search box, and the match that goes with it: every word typed must begin or lie within one of the texts.
 */
import type { Signal } from "@preact/signals";
import { Search, X } from "lucide";
import { Icon } from "./icon";
import { t } from "./words";

export function SearchBox({ of, label }: { of: Pick<Signal<string>, "value">; label?: string }) {
  return (
    <search class="relative block">
      <span class="pointer-events-none absolute inset-y-0 left-4 z-10 grid place-items-center text-ink-soft">
        <Icon of={Search} />
      </span>
      <input
        class="input h-auto min-h-12 w-full rounded-full border-edge bg-base-100 px-12 text-base"
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        aria-label={label ?? t("action.search")}
        placeholder={label ?? t("action.search")}
        value={of.value}
        onInput={(event) => {
          of.value = event.currentTarget.value;
        }}
      />
      {of.value && (
        <button
          type="button"
          class="absolute inset-y-0 right-0 z-10 grid w-12 place-items-center"
          aria-label={t("action.clear")}
          onClick={() => {
            of.value = "";
          }}
        >
          <Icon of={X} />
        </button>
      )}
    </search>
  );
}

/** Does every word of the question occur in one of the texts? Case and width of letters do not matter. */
export const matches = (question: string, texts: readonly (string | null | undefined)[]): boolean =>
  asks(question)(searchable(texts));

/** The same for many: texts are made ready once, the question once for each key stroke. */
export function asks(question: string): (ready: string) => boolean {
  const words = plain(question).split(/\s+/).filter(Boolean);
  return (ready) => words.every((word) => ready.includes(word));
}

export const searchable = (texts: readonly (string | null | undefined)[]): string =>
  plain(texts.filter(Boolean).join("\n"));

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
