/**
 * One entity in memory: rows by id, indexes made when first asked for, and signals so that a screen
 * draws again only for what it read. Knows nothing of queues or servers.
 */
import { type Signal, signal } from "@preact/signals";
import type { Row } from "../kernel/spec";

interface Index {
  ids: Map<unknown, Set<string>>;
  changed: Map<unknown, Signal<number>>;
}

const bump = (changed: Signal<number> | undefined): void => {
  if (changed) changed.value = changed.peek() + 1;
};

export class Table {
  private readonly rows = new Map<string, Row>();
  private readonly watched = new Map<string, Signal<Row | undefined>>();
  private readonly indexes = new Map<string, Index>();
  private readonly changed = signal(0);

  /** The row without being told of its changes. */
  peek(id: string): Row | undefined {
    return this.rows.get(id);
  }

  /** The row; who reads it in a component or computed is told when it changes. */
  get(id: string): Row | undefined {
    let watch = this.watched.get(id);
    if (!watch) {
      watch = signal(this.rows.get(id));
      this.watched.set(id, watch);
    }
    return watch.value;
  }

  /** Every row, in no promised order. */
  all(): IterableIterator<Row> {
    this.changed.value;
    return this.rows.values();
  }

  get size(): number {
    this.changed.value;
    return this.rows.size;
  }

  /** Rows whose field equals the value, oldest id first; costs what it finds. */
  by(field: string, value: unknown): Row[] {
    const index = this.indexes.get(field) ?? this.makeIndex(field);
    let changed = index.changed.get(value);
    if (!changed) {
      changed = signal(0);
      index.changed.set(value, changed);
    }
    changed.value;
    const ids = [...(index.ids.get(value) ?? [])].sort();
    return ids.flatMap((id) => this.rows.get(id) ?? []);
  }

  /** Put a row in, or take it away (undefined). Call inside `batch` when there are several. */
  put(id: string, row: Row | undefined): void {
    const old = this.rows.get(id);
    if (old === row) return;
    if (row) this.rows.set(id, row);
    else this.rows.delete(id);
    for (const [field, index] of this.indexes)
      reindex(index, id, old?.[field], row?.[field], old, row);
    const watch = this.watched.get(id);
    if (watch) watch.value = row;
    bump(this.changed);
  }

  ids(): IterableIterator<string> {
    return this.rows.keys();
  }

  private makeIndex(field: string): Index {
    const index: Index = { ids: new Map(), changed: new Map() };
    for (const [id, row] of this.rows) reindex(index, id, undefined, row[field], undefined, row);
    this.indexes.set(field, index);
    return index;
  }
}

function reindex(index: Index, id: string, from: unknown, to: unknown, old?: Row, row?: Row): void {
  if (old && (!row || from !== to)) {
    index.ids.get(from)?.delete(id);
    bump(index.changed.get(from));
  }
  if (!row) return;
  const ids = index.ids.get(to);
  if (ids) ids.add(id);
  else index.ids.set(to, new Set([id]));
  bump(index.changed.get(to));
}
