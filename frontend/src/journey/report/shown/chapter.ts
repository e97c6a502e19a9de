/** The pieces of which the customer's view is made: chapters with facts under labels and lists. Pure words, no screen. */
import { dateText, dateTimeText, kmText, tr } from "../../../words";
import type { Plain } from "../content";

export type Fact = readonly [label: string, value: string | null];

/** One line of a list: a part, a compensation, a measurement. */
export interface Item {
  head: string;
  told: readonly string[];
}

export interface Chapter {
  key: string;
  title: string;
  /** What the customer looks for first, in large letters. */
  leads?: readonly Fact[];
  facts?: readonly Fact[];
  items?: readonly Item[];
  /** What stands there instead of a list without lines. */
  none?: string;
}

export const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
export const plain = (value: unknown): Plain => (value ?? {}) as Plain;
export const list = (value: unknown): readonly Plain[] => (value ?? []) as readonly Plain[];

type Way = (value: unknown) => string | null;
export const day: Way = (value) => (value ? dateText(String(value)) : null);
export const moment: Way = (value) => (value ? dateTimeText(String(value)) : null);
export const km: Way = (value) => (value === null ? null : kmText(Number(value)));
export const hours: Way = (value) => (value === null ? null : `${String(value)} h`);

/** Fields of one record under the labels that they have everywhere. */
export function facts(
  record: string,
  of: Plain,
  names: readonly string[],
  way: Way = text,
): Fact[] {
  return names.map((name) => [tr(`${record}.field.${name}`), way(of[name])]);
}

/** A chosen value in words. */
export const chosen = (record: string, of: Plain, name: string): string | null => {
  const value = text(of[name]);
  return value && tr(`${record}.choice.${name}.${value}`);
};

export const choices = (record: string, of: Plain, names: readonly string[]): Fact[] =>
  names.map((name) => [tr(`${record}.field.${name}`), chosen(record, of, name)]);

/** The facts that are there, in one row of words. */
export const joined = (...told: (string | null | false)[]): string =>
  told.filter(Boolean).join(" · ");
