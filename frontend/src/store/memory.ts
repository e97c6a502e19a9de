/**
 * All rows of this person in memory, as the screens see them: the server's word with pending work laid over.
 *
 * Entities that the first screens need are loaded before the app draws; the rest follow.
 */
import { batch, signal } from "@preact/signals";
import type { Row, Specs } from "../kernel/spec";
import { overlay } from "./overlay";
import { Pending } from "./pending";
import { rowKey } from "./shapes";
import { Table } from "./table";

export class Memory {
  readonly pending = new Pending();
  /** Grows with each change of the queue; what counts unsent work reads it. */
  readonly queueChanged = signal(0);
  private readonly base = new Map<string, Map<string, Row>>();
  private readonly tables = new Map<string, Table>();

  /** `me`: whose device this is; what is made here was made by them. */
  constructor(
    readonly specs: Specs,
    private readonly me: string,
  ) {}

  table(entity: string): Table {
    let table = this.tables.get(entity);
    if (!table) {
      table = new Table();
      this.tables.set(entity, table);
    }
    return table;
  }

  /** The row as the server last told it. */
  serverRow(entity: string, id: string): Row | undefined {
    return this.base.get(entity)?.get(id);
  }

  /** Server rows came, or went (row undefined). */
  putServer(changes: Iterable<{ entity: string; id: string; row: Row | undefined }>): void {
    batch(() => {
      for (const { entity, id, row } of changes) {
        let rows = this.base.get(entity);
        if (!rows) {
          rows = new Map();
          this.base.set(entity, rows);
        }
        if (row) rows.set(id, row);
        else rows.delete(id);
        this.draw(entity, id);
      }
    });
  }

  /** Forget every server row but these entities' given ids; used after a snapshot or a loss of scope. */
  keepOnly(kept: ReadonlySet<string>): void {
    const gone = [...this.base].flatMap(([entity, rows]) =>
      [...rows.keys()]
        .filter((id) => !kept.has(rowKey(entity, id)))
        .map((id) => ({ entity, id, row: undefined })),
    );
    this.putServer(gone);
  }

  /** Work out again how this row looks; call after its pending work changed. */
  draw(entity: string, id: string): void {
    const commands = this.pending.of(entity, id);
    const base = this.serverRow(entity, id);
    this.table(entity).put(
      id,
      commands.length ? overlay(this.specs, base, commands, this.me) : base,
    );
  }

  /** Pending work changed on these rows. */
  redraw(keys: Iterable<string>): void {
    batch(() => {
      for (const key of keys) {
        const cut = key.indexOf("/");
        this.draw(key.slice(0, cut), key.slice(cut + 1));
      }
      this.queueChanged.value = this.queueChanged.peek() + 1;
    });
  }

  revOf = (key: string): number => {
    const cut = key.indexOf("/");
    return this.serverRow(key.slice(0, cut), key.slice(cut + 1))?.rev ?? -1;
  };
}
