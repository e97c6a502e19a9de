/**
 * The language that this person reads now: a signal, so that every text on the screen follows at once.
 */
import { signal } from "@preact/signals";

export type Language = "zh-CN" | "en";

const KEY = "wayside.language";

function first(): Language {
  const kept = globalThis.localStorage?.getItem(KEY);
  if (kept === "zh-CN" || kept === "en") return kept;
  return globalThis.navigator?.language?.startsWith("en") ? "en" : "zh-CN";
}

export const language = signal<Language>(first());

export function setLanguage(next: Language): void {
  language.value = next;
  globalThis.localStorage?.setItem(KEY, next);
  if (globalThis.document) document.documentElement.lang = next;
}

/** The one of a record's two names that this person reads, the other where one is missing. */
export function localName(zh: string | null | undefined, en: string | null | undefined): string {
  return (language.value === "en" ? en || zh : zh || en) ?? "";
}
