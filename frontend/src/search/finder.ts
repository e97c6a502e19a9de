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
  worth: number;
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
  private last: { version: number; answer: Answer } | null = null;

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
      const entries = this.entries.get(kind) ?? new Map<string, Entry>();
      let changed = false;
      for (const id of [...table.ids()]) {
        changed = this.renew(kind, id, entries) || changed;
        n += 1;
        if (n % STEP === 0) yield;
      }
      for (const id of entries.keys()) if (!table.peek(id)) changed = entries.delete(id) || changed;
      if (changed) this.version.value = this.version.peek() + 1;
      yield;
    }
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
    const wholeFind = whole && (this.finds[whole] as Find<Entity> | undefined);
    const wholeRow = whole && (look(whole, wholeId) as Row | undefined);
    const around = wholeFind && wholeRow ? ownText(wholeFind, wholeRow, look) : null;
    return { row, own, around, seen };
  }

  /** What answers the question now. Typing on looks only through what was found before. */
  ask(question: string): Answer {
    const words = asked(wordsOf(question));
    const before = this.last?.version === this.version.peek() ? this.last.answer : null;
    const groups =
      before && isNarrower(before.words, words)
        ? before.groups.map(({ entity, hits }) =>
            this.group(
              entity,
              hits.map((hit) => hit.id),
              words,
            ),
          )
        : this.kinds.map((kind) => this.group(kind, this.entries.get(kind)?.keys() ?? [], words));
    const found = words.length === 0 ? [] : groups.filter((group) => group.hits.length > 0);
    const total = found.reduce((sum, group) => sum + group.hits.length, 0);
    const answer = { question, words, groups: found, total };
    this.last = { version: this.behind.peek() ? -1 : this.version.peek(), answer };
    return answer;
  }

  private group(entity: Entity, ids: Iterable<string>, words: readonly Word[]) {
    const entries = this.entries.get(entity);
    const hits: Hit[] = [];
    for (const id of ids) {
      const entry = entries?.get(id);
      const value = entry ? worth(entry.own, entry.around, words) : 0;
      if (value > 0) hits.push({ entity, id, worth: value });
    }
    hits.sort((a, b) => b.worth - a.worth || (a.id < b.id ? 1 : -1));
    return { entity, hits };
  }
}

/** The same words, some of them longer: whatever is found now was found then. */
const isNarrower = (old: readonly Word[], words: readonly Word[]): boolean =>
  old.length === words.length &&
  old.every((one, i) => words[i]?.folded.startsWith(one.folded) ?? false);

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
