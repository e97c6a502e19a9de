/**
 * Message catalogues: each stage hands in its zh and en, and gets a typed `t` back.
 *
 * A missing English key fails the type check (see README). Keys are global: the name of a state, a
 * reason or a problem is found from any screen by `tr`, which loads the other stages' words when a key
 * is not here yet.
 */
import { signal } from "@preact/signals";
import { type Language, language } from "./language";

export type Words = Record<string, string>;
export type Args = Record<string, string | number | null | undefined>;

const known: Record<Language, Map<string, string>> = { "zh-CN": new Map(), en: new Map() };
const arrived = signal(0);
let loadMore: (() => Promise<unknown>) | null = null;
let loading: Promise<unknown> | null = null;

/** Put `{name}` values in, and choose `{n|one|many}` by the number n. */
export function fill(text: string, args: Args = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one, many) => {
    const value = args[name];
    if (one !== undefined) return Number(value) === 1 ? one : many;
    return value === null || value === undefined ? (name in args ? "" : whole) : String(value);
  });
}

function add(words: { zh: Words; en: Words }): void {
  for (const [key, text] of Object.entries(words.zh)) known["zh-CN"].set(key, text);
  for (const [key, text] of Object.entries(words.en)) known.en.set(key, text);
  // Not during a render: a catalogue loads with its chunk, and what waited for it must draw again.
  arrived.value = arrived.peek() + 1;
}

/** Register a stage's words and get its translator; the keys are checked by the compiler. */
export function catalogue<Z extends Words>(words: {
  zh: Z;
  en: Record<keyof Z, string>;
}): (key: keyof Z & string, args?: Args) => string {
  add(words);
  return (key, args) => fill((language.value === "en" ? words.en : words.zh)[key] ?? key, args);
}

/** Tell where the words of all stages can be had, for keys that come from data. */
export function wordsFrom(load: () => Promise<unknown>): void {
  loadMore = load;
}

/** The text under the key, or under its general form: `*.assigned` serves every `<entity>.<move>.assigned`. */
function find(key: string): string | undefined {
  const words = known[language.value];
  const parts = key.split(".");
  const general = [`*.${parts.slice(1).join(".")}`, `*.${parts.at(-1)}`];
  return (
    words.get(key) ??
    (parts.length > 1 ? general.map((one) => words.get(one)).find(Boolean) : undefined)
  );
}

export function has(key: string): boolean {
  arrived.value;
  return known[language.value].has(key);
}

/**
 * The words for a key that comes from data: a state, a reason, a problem, a notice.
 *
 * Falls back to `otherwise`, then to the key itself, after the stages' words have been fetched.
 */
export function tr(key: string, args?: Args, otherwise?: string): string {
  arrived.value;
  if (!known[language.value].has(key) && loadMore && !loading) loading = loadMore();
  const text = find(key);
  return text === undefined ? (otherwise ?? key) : fill(text, args);
}
