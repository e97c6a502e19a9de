/**
 * Opens the database of one person on this device: `wayside-<person id>` (SY-29).
 *
 * Its versions and migrations live here and nowhere else. It holds no rules.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type {
  Answered,
  Draft,
  FileBytes,
  FileEntry,
  Queued,
  StoredRow,
  SyncState,
  TrayItem,
} from "./shapes";

const VERSION = 1;

export interface WaysideSchema extends DBSchema {
  rows: { key: [string, string]; value: StoredRow };
  queue: { key: number; value: Queued; indexes: { row: string } };
  answered: { key: string; value: Answered; indexes: { at: string } };
  tray: { key: string; value: TrayItem };
  files: { key: string; value: FileEntry };
  bytes: { key: string; value: FileBytes };
  drafts: { key: string; value: Draft };
  meta: { key: string; value: SyncState };
}

export type Database = IDBPDatabase<WaysideSchema>;

export const databaseName = (personId: string): string => `wayside-${personId}`;

/** Writes survive a power cut before they are told as saved (SY-22). */
export const STRICT = { durability: "strict" } as const;

/**
 * Open, making or migrating as needed. `onYield` runs when another tab brings a newer version: this
 * connection closes at once, so that an old tab never blocks an upgrade (SY-28).
 */
export async function openDatabase(personId: string, onYield: () => void): Promise<Database> {
  const db = await openDB<WaysideSchema>(databaseName(personId), VERSION, {
    upgrade(fresh, oldVersion) {
      if (oldVersion < 1) create(fresh);
    },
    blocking() {
      db.close();
      onYield();
    },
    terminated: onYield,
  });
  return db;
}

function create(db: Database): void {
  db.createObjectStore("rows", { keyPath: ["entity", "id"] });
  db.createObjectStore("queue", { keyPath: "n" }).createIndex("row", "row");
  db.createObjectStore("answered", { keyPath: "id" }).createIndex("at", "answered_at");
  db.createObjectStore("tray", { keyPath: "id" });
  db.createObjectStore("files", { keyPath: "id" });
  db.createObjectStore("bytes", { keyPath: "id" });
  db.createObjectStore("drafts", { keyPath: "key" });
  db.createObjectStore("meta");
}

export const STATE = "state";

/** The sync state inside an open transaction, made on the first visit. */
export async function readState(
  meta: { get(key: string): Promise<SyncState | undefined> },
  newId: () => string,
): Promise<SyncState> {
  const kept = await meta.get(STATE);
  return (
    kept ?? {
      client_id: newId(),
      next_n: 1,
      epoch: null,
      cursor: null,
      scope_hash: null,
      generation: null,
      last_success: null,
    }
  );
}
