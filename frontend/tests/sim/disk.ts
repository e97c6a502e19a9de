/**
 * The storage of a simulated phone, and what can happen to it: full, or the power gone in the middle of a write.
 *
 * Reaches into fake-indexeddb, since a browser does such things below its interface too.
 */
import { IDBTransaction as FakeTransaction } from "fake-indexeddb";

interface RawTransaction {
  mode: string;
  db: unknown;
  _state: string;
  _requests: { request: { readyState: string } }[];
  _rollbackLog: (() => void)[];
  _start(): void;
  _abort(name: string | null): void;
}
interface RawRecords {
  values(): Iterable<{ value: unknown }>;
}
export interface RawDatabase {
  transactions: RawTransaction[];
  connections: unknown[];
  rawObjectStores: Map<string, { records: RawRecords }>;
  processTransactions(): void;
}

/** Of one tab's connection. dies: how many more writes it lives; after: the last of them is still written. */
export interface Disk {
  full: () => boolean;
  dies: { writes: number; after: boolean } | null;
  dead: boolean;
  /** Something was written since this was last said. */
  touched: () => void;
  onDeath: () => void;
}

const disks = new WeakMap<object, Disk>();

export const watchDisk = (connection: object, disk: Disk): void => {
  disks.set(connection, disk);
};

export const rawOf = (connection: object): RawDatabase =>
  (connection as { _rawDatabase: RawDatabase })._rawDatabase;

/** What lies in a store now, past every transaction. Look only when nothing moves. */
export function lying<T>(raw: RawDatabase | null, store: string): T[] {
  const records = raw?.rawObjectStores.get(store)?.records.values() ?? [];
  return [...records].map((record) => record.value as T);
}

/** The process that held the connection is gone: what it had not committed never was. */
export function cutOff(connection: object): void {
  const disk = disks.get(connection);
  const raw = rawOf(connection);
  if (disk) disk.dead = true;
  for (const tx of raw.transactions.filter((one) => one.db === connection)) {
    if (tx._state !== "finished") rollBack(tx);
  }
  raw.transactions = raw.transactions.filter((one) => one.db !== connection);
  raw.connections = raw.connections.filter((one) => one !== connection);
  raw.processTransactions();
}

function rollBack(tx: RawTransaction): void {
  for (const undo of tx._rollbackLog.reverse()) undo();
  tx._rollbackLog = [];
  tx._state = "finished";
}

const prototype = FakeTransaction.prototype as unknown as RawTransaction;
const start = prototype._start;

prototype._start = function (this: RawTransaction): void {
  const disk = disks.get(this.db as object);
  if (disk?.dead) return;
  const ending = this._requests.every((one) => one.request.readyState === "done");
  if (!disk || !ending || this.mode !== "readwrite" || this._state === "finished") {
    start.call(this);
    return;
  }
  disk.touched();
  if (disk.full()) {
    this._abort("QuotaExceededError");
    return;
  }
  if (!disk.dies || --disk.dies.writes > 0) {
    start.call(this);
    return;
  }
  if (disk.dies.after) this._state = "finished";
  else rollBack(this);
  disk.dies = null;
  disk.dead = true;
  disk.onDeath();
};
