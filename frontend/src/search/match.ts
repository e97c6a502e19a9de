/**
 * Does an entry answer a question, how well, and where in its text. Pure.
 *
 * Every word must be found in the record's own texts or in those of the record it is a part of, and at least one in
 * its own.
 */
import { compact, fold } from "./fold";
import { initialsOf, lettersOf } from "./initials";

/** What is searched of a record: a line for each text as it is compared, for each code bare, for each way to say a name. */
export type Text = string;

export interface Word {
  folded: string;
  code: string;
  /** As the beginning, the end, and the whole of a line. */
  first: string;
  last: string;
  line: string;
}

/** codes: found without punctuation; names: by initials too; words: as they are. */
export const textOf = (
  codes: readonly string[],
  names: readonly string[],
  words: readonly string[],
): Text => {
  const bare = codes.map(compact);
  const all = [...codes, ...names, ...words].map(fold);
  // Joined in one go: a string that is put together later is put together at the first key stroke.
  return ["", ...new Set([...all, ...bare, ...names.flatMap(initialsOf)]), ""].join("\n");
};

export const asked = (words: readonly string[]): Word[] =>
  words.map((folded) => {
    const code = compact(folded);
    return { folded, code, first: `\n${folded}`, last: `${code}\n`, line: `\n${code}\n` };
  });

const has = (text: Text, word: Word): boolean =>
  text.includes(word.folded) || (word.code !== word.folded && text.includes(word.code));

/** 0: not found; else the higher the better: a word that begins a line or ends a number counts more than one within. */
export function worth(own: Text, around: Text | null, words: readonly Word[]): number {
  let sum = 0;
  let owned = false;
  for (const word of words) {
    if (has(own, word)) {
      owned = true;
      sum += 1 + strength(own, word);
    } else if (around && has(around, word)) sum += 1;
    else return 0;
  }
  return owned ? sum : 0;
}

const FIGURES = /\d{3}$/;

function strength(own: Text, word: Word): number {
  if (own.includes(word.line)) return 3;
  if (own.includes(word.first)) return 2;
  return FIGURES.test(word.code) && own.includes(word.last) ? 2 : 0;
}

export type Range = readonly [from: number, to: number];

/** Where the words stand in a text that is shown, as [from, to) of its characters, in order, none overlapping. */
export function marksIn(text: string, words: readonly Word[]): Range[] {
  const found = words.flatMap((word) => rangesOf(text, word));
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const joined: [number, number][] = [];
  for (const [from, to] of found) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The word as it stands; else without punctuation; else by initials. */
function rangesOf(text: string, word: Word): Range[] {
  const folded = fold(text);
  if (folded.includes(word.folded)) {
    const same = folded.length === text.length;
    return occurrences(same ? { letters: folded } : spelt(text, fold), word.folded);
  }
  if (compact(text).includes(word.code)) return occurrences(spelt(text, compact), word.code);
  return LATIN.test(word.folded) ? byInitials(text, word.folded) : [];
}

const LATIN = /^[a-z0-9]+$/;

interface Spelt {
  letters: string;
  /** For each letter the place in the text of the character that it comes from, and of the one after; if not its own. */
  from?: number[];
  to?: number[];
}

function spelt(text: string, by: (character: string) => string): Spelt {
  const made = { letters: "", from: [] as number[], to: [] as number[] };
  let at = 0;
  for (const character of text) {
    const letters = by(character);
    for (let i = 0; i < letters.length; i += 1) {
      made.from.push(at);
      made.to.push(at + character.length);
    }
    made.letters += letters;
    at += character.length;
  }
  return made;
}

function occurrences({ letters, from, to }: Spelt, word: string): Range[] {
  const found: Range[] = [];
  if (word === "") return found;
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length))
    found.push([from?.[at] ?? at, to?.[at + word.length - 1] ?? at + word.length]);
  return found;
}

/** Each character may be read in several ways, so letter by letter; only where a Chinese one takes part. */
function byInitials(text: string, word: string): Range[] {
  const characters = [...text].reduce<{ letters: readonly string[]; from: number; to: number }[]>(
    (all, one) => {
      const from = all.at(-1)?.to ?? 0;
      all.push({ letters: lettersOf(one), from, to: from + one.length });
      return all;
    },
    [],
  );
  const spoken = characters.filter((one) => one.letters.length > 0);
  const found: Range[] = [];
  for (let at = 0; at + word.length <= spoken.length; at += 1) {
    const run = spoken.slice(at, at + word.length);
    if (!run.every((one, i) => one.letters.includes(word[i] ?? ""))) continue;
    found.push([run[0]?.from ?? 0, run.at(-1)?.to ?? 0]);
    at += word.length - 1;
  }
  return found;
}

const ROOM = 18;

/** The piece of a long text around its first mark, with "…" where it is cut. */
export function excerpt(text: string, words: readonly Word[]): string {
  const plain = text.replace(/\s+/g, " ").trim();
  const first = marksIn(plain, words)[0];
  if (!first || plain.length <= 3 * ROOM) return plain.slice(0, 3 * ROOM);
  const from = Math.max(0, first[0] - ROOM);
  const to = Math.min(plain.length, first[1] + 2 * ROOM);
  return `${from > 0 ? "…" : ""}${plain.slice(from, to)}${to < plain.length ? "…" : ""}`;
}
