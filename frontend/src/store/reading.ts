/**
 * What screens read. Each call inside a component (or `computed`) subscribes it to just what it read.
 */
import type { Signal } from "@preact/signals";
import { DEFAULTS } from "../contract/defaults";
import type { Entity, Records } from "../contract/records";
import { answerWriting, type MoveAnswer } from "../kernel/machine";
import type { Row } from "../kernel/spec";
import { currentActor, SPECS, theStore } from "./current";
import type { Fields, Queued, TrayItem } from "./shapes";
import { movesOf, viewOf } from "./view";

/** A record as shown: with unanswered work laid over; `_requested` while a move waits for the office. */
export type Shown<E extends Entity> = Records[E] & { _requested?: boolean };

/** A record with its includes, by the names that the contract gives them. */
// biome-ignore lint/suspicious/noExplicitAny: includes are of other entities; screens know which
export type View<E extends Entity> = Shown<E> & Record<string, any>;

export function useRow<E extends Entity>(
  entity: E,
  id: string | null | undefined,
): Shown<E> | undefined {
  if (!id) return undefined;
  return theStore().memory.table(entity).get(id) as unknown as Shown<E> | undefined;
}

export type Where<E extends Entity> = Partial<Records[E]> | ((row: Shown<E>) => boolean);
export type Order<E extends Entity> = (a: Shown<E>, b: Shown<E>) => number;

/**
 * Rows of an entity, oldest first or in `order`. Equality on fields uses an index (its first field); a
 * function looks at every row, so keep it for small entities and searches.
 */
export function useRows<E extends Entity>(
  entity: E,
  where?: Where<E>,
  order?: Order<E>,
): Shown<E>[] {
  const table = theStore().memory.table(entity);
  const rows = (): Row[] => {
    if (typeof where === "function")
      return [...table.all()].filter((row) => where(row as unknown as Shown<E>));
    const [first, ...rest] = Object.entries(where ?? {});
    if (!first) return [...table.all()];
    return table
      .by(first[0], first[1])
      .filter((row) => rest.every(([name, value]) => row[name] === value));
  };
  const found = rows() as unknown as Shown<E>[];
  return found.sort(order ?? ((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The record with its includes (`view("job", id)?.sheet.vin_read`). */
export function view<E extends Entity>(
  entity: E,
  id: string | null | undefined,
): View<E> | undefined {
  return id ? (viewOf(theStore().memory, entity, id) as unknown as View<E> | undefined) : undefined;
}

/** What this person may do with the row now: `{ accept: { allowed, why, office } }`. */
export function useMoves(
  entity: Entity,
  id: string | null | undefined,
): Record<string, MoveAnswer> {
  return id ? movesOf(theStore().memory, entity, id, currentActor.value) : {};
}

/** May this person change the record's fields now, and if not, why (a translation key). */
export function useWriting(entity: Entity, id: string | null | undefined): MoveAnswer {
  const row = view(entity, id);
  const spec = SPECS.records[entity];
  if (!row || !spec) return { allowed: false, why: "row.missing", office: [] };
  return answerWriting(spec, entity, "patch", row, currentActor.value);
}

type Defaults = typeof DEFAULTS;
type Widened<T> = T extends number ? number : T;

/** A value of the settings table: the administrator's, or its default. */
export function useSetting<N extends keyof Defaults>(name: N): Widened<Defaults[N]> {
  const [row] = useRows("setting", { name });
  const standard = DEFAULTS[name];
  const value = typeof row?.value === typeof standard ? row?.value : standard;
  return value as Widened<Defaults[N]>;
}

export interface PendingMark {
  /** Commands on this row that have not reached the office, or have not taken effect in what it sent back. */
  unsent: number;
  /** Those of them that the office has, and keeps until it can handle them (SY-20). */
  held: number;
  /** Device time of the oldest of them, ISO. */
  since: string | null;
  /** What the office refused or overruled on this row. */
  tray: TrayItem[];
}

/** The sync state of one row, for its mark in lists and headers. */
export function usePending(entity: Entity, id: string): PendingMark {
  const { memory, tray } = theStore();
  memory.queueChanged.value;
  const unsent = memory.pending.of(entity, id);
  return {
    unsent: unsent.length,
    held: unsent.filter((one) => (one as Partial<Queued>).held_at).length,
    since: unsent[0]?.made_at ?? null,
    tray: tray.items.value.filter((item) => item.row === id && item.entity === entity),
  };
}

/** A form that is no row yet, kept across a crash: read `.value`, write with `setDraft`. */
export const useDraft = (key: string): Signal<Fields | undefined> => theStore().drafts.of(key);
