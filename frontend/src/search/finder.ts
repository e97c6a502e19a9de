/**
 * The index over what this device holds, and the answer to a question.
 *
 * It is made from the rows in memory, kept up by the tables' own signals, and never written anywhere: it can only be as
 * old as the last idle moment. Rows are never changed in place, so that "another object" means "changed".
 */
import { effect, signal } from "@preact/signals";
import type { Entity, Records } from "../contract/records";
import type { Row } from "../kernel/spec";
import type { Find, Finds, Look } from "./finds";
import { wordsOf } from "./fold";
import { asked, type Text, textOf, type Word, worth } from "./match";
import { inIdleSlices } from "./slices";

/** What the index reads of the store's tables. */
export interface Held {
  readonly size: number;
  peek(id: string): Row | undefined;
  all(): IterableIterator<Row>;
  ids(): IterableIterator<string>;
}

interface Entry {
  row: Row;
  own: Text;
  around: Text | null;
  /** The other rows that went into it, as they were. */
  seen: readonly (readonly [Entity, string, Row | undefined])[];
}

export interface Hit {
  entity: Entity;
  id: string;
}

export interface Answer {
  question: string;
  words: readonly Word[];
  /** By kind, in the order of the kinds; within a kind the best first, then the newest. */
  groups: readonly { entity: Entity; hits: readonly Hit[] }[];
  total: number;
}

/** So many rows are one step of the work, about a tenth of a millisecond. */
const STEP = 16;

export class Finder {
  /** Grows whenever something that could be found has changed. */
  readonly version = signal(0);
  /** Rows are still to be read in; what is found may not be all. */
  readonly behind = signal(true);
  readonly kinds: readonly Entity[];
  private readonly entries = new Map<Entity, Map<string, Entry>>();
  /** For each entity the kinds whose entries read it. */
  private readonly readers = new Map<Entity, Set<Entity>>();
  private readonly stale = new Set<Entity>();
  private readonly watched = new Set<Entity>();
  private readonly ends: (() => void)[] = [];
  private working: { stop: () => void } | null = null;

  constructor(
    readonly finds: Finds,
    private readonly table: (entity: string) => Held,
  ) {
    const order = (entity: Entity) => finds[entity]?.order ?? 0;
    this.kinds = (Object.keys(finds) as Entity[]).sort((a, b) => order(a) - order(b));
    for (const kind of this.kinds) {
      this.entries.set(kind, new Map());
      this.watch(kind, kind);
    }
  }

  stop(): void {
    this.working?.stop();
    for (const end of this.ends) end();
  }

  count(kind: Entity): number {
    return this.entries.get(kind)?.size ?? 0;
  }

  /** From now on a change of the entity's table makes these kinds' entries to be looked through. */
  private watch(entity: Entity, reader: Entity): void {
    const readers = this.readers.get(entity) ?? new Set();
    this.readers.set(entity, readers.add(reader));
    if (this.watched.has(entity)) return;
    this.watched.add(entity);
    this.ends.push(
      effect(() => {
        this.table(entity).size;
        for (const kind of this.readers.get(entity) ?? []) this.stale.add(kind);
        this.behind.value = true;
        this.goOn();
      }),
    );
  }

  private goOn(): void {
    this.working ??= inIdleSlices(this.catchUp(), () => {
      this.working = null;
      this.behind.value = false;
    });
  }

  /** Brings all that is stale up to date; a step does a few rows. Run it to its end to have it at once. */
  *catchUp(): Generator<void> {
    let n = 0;
    for (let kind = this.nextStale(); kind; kind = this.nextStale()) {
      this.stale.delete(kind);
      const table = this.table(kind);
      const entries = this.entriesOf(kind);
      let changed = false;
      for (const id of [...table.ids()]) {
        changed = this.renew(kind, id, entries) || changed;
        n += 1;
        if (n % STEP === 0) yield;
      }
      for (const id of entries.keys()) if (!table.peek(id)) changed = entries.delete(id) || changed;
      if (changed) {
        this.sort(kind);
        this.version.value = this.version.peek() + 1;
      }
      yield;
    }
  }

  private entriesOf(kind: Entity): Map<string, Entry> {
    return this.entries.get(kind) ?? new Map();
  }

  /** The newest first, so that an answer need not be sorted. */
  private sort(kind: Entity): void {
    const entries = [...this.entriesOf(kind)];
    if (entries.every(([id], i) => i === 0 || id < (entries[i - 1]?.[0] ?? ""))) return;
    this.entries.set(kind, new Map(entries.sort(([a], [b]) => (a < b ? 1 : -1))));
  }

  private nextStale(): Entity | undefined {
    return this.kinds.find((kind) => this.stale.has(kind));
  }

  /** Was there anything to do? */
  private renew(kind: Entity, id: string, entries: Map<string, Entry>): boolean {
    const row = this.table(kind).peek(id);
    const old = entries.get(id);
    if (row && old?.row === row && old.seen.every(([e, i, was]) => this.table(e).peek(i) === was))
      return false;
    const find = this.finds[kind] as Find<Entity> | undefined;
    if (!row || !find) return entries.delete(id);
    entries.set(id, this.entryOf(kind, find, row));
    return true;
  }

  private entryOf(kind: Entity, find: Find<Entity>, row: Row): Entry {
    const seen: [Entity, string, Row | undefined][] = [];
    const look = ((entity: Entity, id: string | null | undefined) => {
      if (!id) return undefined;
      const found = this.table(entity).peek(id);
      seen.push([entity, id, found]);
      this.watch(entity, kind);
      return found;
    }) as Look;
    const own = ownText(find, row, look);
    const [whole, wholeId] = find.within?.(asRecord(row)) ?? [];
    const around = whole && look(whole, wholeId) ? this.entry(whole, wholeId ?? "") : undefined;
    for (const [entity] of around?.seen ?? []) this.watch(entity, kind);
    return { row, own, around: around?.own ?? null, seen: [...seen, ...(around?.seen ?? [])] };
  }

  /** The entry of the record that another is a part of, as fresh as that record. */
  private entry(kind: Entity, id: string): Entry | undefined {
    this.renew(kind, id, this.entriesOf(kind));
    return this.entries.get(kind)?.get(id);
  }

  /** What answers the question now. */
  ask(question: string): Answer {
    const words = asked(wordsOf(question));
    const groups = (words.length > 0 ? this.kinds : [])
      .map((kind) => this.group(kind, words))
      .filter((group) => group.hits.length > 0);
    const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
    return { question, words, groups, total };
  }

  private group(entity: Entity, words: readonly Word[]) {
    const byWorth: string[][] = [];
    for (const [id, entry] of this.entriesOf(entity)) {
      const value = worth(entry.own, entry.around, words);
      if (value === 0) continue;
      const equal = byWorth[value];
      if (equal) equal.push(id);
      else byWorth[value] = [id];
    }
    return { entity, hits: byWorth.reverse().flatMap((ids) => ids.map((id) => ({ entity, id }))) };
  }
}

const asRecord = (row: Row): Records[Entity] => row as unknown as Records[Entity];

const textsIn = (row: Row, fields: readonly string[] = []): string[] =>
  fields.flatMap((field) => {
    const value = row[field];
    if (Array.isArray(value)) return value.filter((one) => typeof one === "string");
    return typeof value === "string" && value ? [value] : [];
  });

function ownText(find: Find<Entity>, row: Row, look: Look): Text {
  const also = (find.also?.(asRecord(row), look) ?? []).filter((one): one is string =>
    Boolean(one),
  );
  return textOf(
    [...textsIn(row, find.codes), ...also],
    [...textsIn(row, find.names), ...also],
    textsIn(row, find.words),
  );
}
