/**
 * Does an entry answer a question, how well, and where in its text. Pure.
 *
 * Every word must be found in the record's own texts or in those of the record it is a part of, and at least one in
 * its own. A longer word never finds what a shorter one did not, so that typing on only narrows.
 */
import { compact, fold } from "./fold";
import { initialsOf, lettersOf } from "./initials";

/** What is searched of a record, ready to be searched. Lines begin and end with "\n". */
export interface Text {
  folded: string;
  codes: string;
  initials: string;
}

export interface Word {
  folded: string;
  code: string;
}

const lines = (texts: readonly string[]): string => `\n${texts.filter(Boolean).join("\n")}\n`;

/** codes: found without punctuation; names: by initials too; words: as they are. */
export const textOf = (
  codes: readonly string[],
  names: readonly string[],
  words: readonly string[],
): Text => ({
  folded: lines([...codes, ...names, ...words].map(fold)),
  codes: lines(codes.map(compact)),
  initials: lines(names.flatMap(initialsOf)),
});

export const asked = (words: readonly string[]): Word[] =>
  words.map((folded) => ({ folded, code: compact(folded) }));

const has = (text: Text, word: Word): boolean =>
  text.folded.includes(word.folded) ||
  text.codes.includes(word.code) ||
  text.initials.includes(word.folded);

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

function strength(own: Text, word: Word): number {
  if (own.codes.includes(`\n${word.code}\n`)) return 4;
  if (own.codes.includes(`${word.code}\n`) || own.folded.includes(`\n${word.folded}`)) return 3;
  if (own.codes.includes(`\n${word.code}`) || own.initials.includes(`\n${word.folded}`)) return 2;
  return own.folded.includes(word.folded) ? 1 : 0;
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
  const plain = occurrences(spelt(text, fold), word.folded);
  if (plain.length > 0) return plain;
  const bare = occurrences(spelt(text, compact), word.code);
  if (bare.length > 0) return bare;
  return byInitials(text, word.folded);
}

interface Spelt {
  letters: string;
  /** For each letter the place in the text of the character that it comes from, and of the one after. */
  from: number[];
  to: number[];
}

function spelt(text: string, by: (character: string) => string): Spelt {
  const made: Spelt = { letters: "", from: [], to: [] };
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
    found.push([from[at] ?? 0, to[at + word.length - 1] ?? 0]);
  return found;
}

/** Each character may be read in several ways, so letter by letter; only where a Chinese one takes part. */
function byInitials(text: string, word: string): Range[] {
  const characters = [...text].reduce<{ letters: string[]; from: number; to: number }[]>(
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
