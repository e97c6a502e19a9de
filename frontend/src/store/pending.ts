/**
 * The person's unanswered work in memory, in the order in which it was done: what was answered but whose
 * row has not come back yet, then the queue, then edits whose transaction is still under way.
 */
import type { Command, Queued } from "./shapes";
import { rowKey } from "./shapes";

export interface Settling {
  command: Command;
  row_rev: number;
}

const keyOf = (command: Command): string => rowKey(command.entity, command.row);

export class Pending {
  private settling: Settling[] = [];
  private queue = new Map<number, Queued>();
  private staged: Command[] = [];
  private touched = new Map<string, number>();

  /** All that is laid over this row, oldest first. */
  of(entity: string, id: string): Command[] {
    if (!this.touched.get(rowKey(entity, id))) return [];
    const mine = (command: Command) => command.row === id && command.entity === entity;
    return [
      ...this.settling.map((one) => one.command).filter(mine),
      ...[...this.queue.values()].filter((queued) => !queued.left && mine(queued)),
      ...this.staged.filter(mine),
    ];
  }

  queued(): Queued[] {
    return [...this.queue.values()];
  }

  stagedCommands(): readonly Command[] {
    return this.staged;
  }

  putStaged(command: Command): void {
    this.staged.push(command);
    this.count(command, 1);
  }

  /** The first `taken` staged edits are saved now, as these queue records. */
  saved(taken: number, records: readonly Queued[]): void {
    for (const command of this.staged.splice(0, taken)) this.count(command, -1);
    for (const record of records) this.put(record);
  }

  put(record: Queued): void {
    if (!this.queue.has(record.n)) this.count(record, 1);
    this.queue.set(record.n, record);
  }

  take(n: number): void {
    const gone = this.queue.get(n);
    if (gone) this.count(gone, -1);
    this.queue.delete(n);
  }

  /** Replace the whole queue with what lies in the database; gives the keys of rows touched. */
  reload(records: readonly Queued[]): Set<string> {
    const before = this.queued();
    for (const old of before) this.take(old.n);
    for (const record of [...records].sort((a, b) => a.n - b.n)) this.put(record);
    return new Set([...before, ...records].map(keyOf));
  }

  /** Keep showing an accepted edit until the row that holds it has come. */
  settle(command: Command, row_rev: number): void {
    this.settling.push({ command, row_rev });
    this.count(command, 1);
  }

  /** Rows arrived up to these revisions, or everything did; gives the keys that no longer wait. */
  arrived(revOf: (key: string) => number, everything: boolean): string[] {
    const done = this.settling.filter(
      (one) => everything || revOf(keyOf(one.command)) >= one.row_rev,
    );
    this.settling = this.settling.filter((one) => !done.includes(one));
    for (const one of done) this.count(one.command, -1);
    return done.map((one) => keyOf(one.command));
  }

  private count(command: Command, by: number): void {
    const key = keyOf(command);
    const now = (this.touched.get(key) ?? 0) + by;
    if (now > 0) this.touched.set(key, now);
    else this.touched.delete(key);
  }
}
