/**
 * What a stage declares of its records for the search, in its own `finds.ts`: which fields are asked for, what a result
 * says, whose record it is. The search (finder.ts) knows no stage.
 */
import type { IconNode } from "lucide";
import type { Entity, Records } from "../contract/records";

/** The record as it is now, or undefined where this device has none; the index follows it from then on. */
export type Look = <E extends Entity>(
  entity: E,
  id: string | null | undefined,
) => Records[E] | undefined;

type Field<E extends Entity> = Exclude<keyof Records[E], "id" | "rev"> & string;
type Texts = readonly (string | null | undefined)[];

export interface Find<E extends Entity> {
  icon: IconNode;
  /** Where the kind stands among the results; lower comes first. */
  order: number;
  /** What one recognises the record by. */
  title: (row: Records[E], look: Look) => string;
  /** The small print under it. */
  about?: (row: Records[E], look: Look) => Texts;
  /** Numbers, plates, phones, VINs: found without their dots and dashes, and by their last characters. */
  codes?: readonly Field<E>[];
  /** Names: found by pinyin initials too. */
  names?: readonly Field<E>[];
  /** Sentences. */
  words?: readonly Field<E>[];
  /** What others' records say about this one (a job's customer and plate): found as if it were the record's own. */
  also?: (row: Records[E], look: Look) => Texts;
  /** The record is a part of that one: words of both may be mixed in a question, but not all be the other's. */
  within?: (row: Records[E]) => readonly [Entity, string | null | undefined];
  /** The screen of the field that was found; without it the stage's `opens`. */
  at?: (row: Records[E], field: string | null) => string | null;
  /** The list of all that this device holds of the kind, for those who may open it. */
  list?: string;
}

export type Finds = { readonly [E in Entity]?: Find<E> };

/** "CX-2026-0042 · 东江公交" */
export const joined = (...texts: Texts): string => texts.filter(Boolean).join(" · ");

/** What a job is called wherever something of it is found. */
export function jobName(look: Look, id: string | null | undefined): string {
  const job = look("job", id);
  const plate = look("vehicle", job?.vehicle_id)?.plate;
  return joined(job?.number, plate, look("customer", job?.customer_id)?.name);
}
