/**
 * The search box, and the match that goes with it: every word typed must begin or lie within one of the texts.
 */
import type { Signal } from "@preact/signals";
import { Search, X } from "lucide";
import { Icon } from "./icon";
import { ScanButton } from "./scan";
import { t } from "./words";

interface SearchBoxProps {
  of: Pick<Signal<string>, "value">;
  label?: string;
  /** What is looked for may carry a code: a button beside the box reads it, into the box or for whoever is named. */
  scan?: boolean | ((text: string) => void);
}

export function SearchBox({ of, label, scan = false }: SearchBoxProps) {
  if (!scan) return <Box of={of} label={label} />;
  const found = (text: string) => {
    if (scan === true) of.value = text;
    else scan(text);
  };
  return (
    <div class="flex flex-wrap items-center gap-2 *:first:min-w-40 *:first:flex-1">
      <Box of={of} label={label} />
      <ScanButton found={found} />
    </div>
  );
}

function Box({ of, label }: { of: SearchBoxProps["of"]; label: string | undefined }) {
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
