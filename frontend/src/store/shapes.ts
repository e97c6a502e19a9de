/**
 * What lies in this person's database on the device. The queue's own shape never changes (SY-30).
 */
import type { Row } from "../kernel/spec";

export type Fields = Record<string, unknown>;
export type Status = "applied" | "merged" | "conflict" | "rejected" | "held";
export type Cursor = string | number | null;

/** One named intention, or a field patch: what goes over the wire, plus the entity it belongs to. */
export interface Command {
  id: string;
  type: string;
  v: number;
  entity: string;
  row: string;
  /** Server revision that the person was looking at; null for a row that the server has not seen. */
  base_rev: number | null;
  set: Fields | null;
  was: Fields | null;
  args: Fields | null;
  made_at: string;
  clock_offset_ms: number;
  /** Ids of earlier commands that this one cannot do without. */
  deps: string[];
}

/** A command in the queue. Its payload is frozen from the first attempt to send it (SY-3, SY-4). */
export interface Queued extends Command {
  n: number;
  sent_at: string | null;
  /** The server keeps it until it can be understood (SY-20). */
  held_at: string | null;
  /** The row left this person's scope; still sent, no longer shown (SY-11). */
  left: boolean;
  /** The verdict of an earlier epoch, when this is a replay after a restore (SY-33). */
  replayed: Status | null;
}

/** A command with its verdict, kept 30 days (SY-21, SY-33). */
export interface Answered extends Queued {
  client_id: string;
  status: Status;
  code: string | null;
  detail: unknown;
  row_rev: number | null;
  /** By the server's clock. */
  answered_at: string;
}

export type TrayKind = "rejected" | "conflict" | "left" | "file";

/** What needs a person: refused or overruled work, whole (SY-14, SY-19). */
export interface TrayItem {
  /** The command's id, or the file's. */
  id: string;
  kind: TrayKind;
  entity: string;
  row: string;
  command: Command | null;
  code: string | null;
  detail: unknown;
  conflict_id: string | null;
  at: string;
  /** The row as the office had it when this came here: it may be gone from the device when the person looks. */
  seen?: Row;
}

export type FileState = "waiting" | "sending" | "sent" | "failed";

/** How a photo or document stands; its bytes lie apart, so that a list of a hundred reads no pictures. */
export interface FileEntry {
  /** The id of the row that names it (a photo). */
  id: string;
  entity: string;
  mime: string;
  name: string;
  size: number;
  sha256: string;
  state: FileState;
  upload_url: string | null;
  tries: number;
  reason: string | null;
  created_at: string;
  sent_at: string | null;
}

/** ArrayBuffer, not Blob: iOS loses Blobs kept in IndexedDB. */
export interface FileBytes {
  id: string;
  bytes: ArrayBuffer;
}

export type StoredFile = FileEntry & FileBytes;

export interface Draft {
  key: string;
  value: Fields;
  saved_at: string;
}

/** The sync's own memory: one record, read and written inside the transactions that it describes. */
export interface SyncState {
  client_id: string;
  next_n: number;
  epoch: string | null;
  cursor: Cursor;
  scope_hash: string | null;
  /** Set while a fresh snapshot is being taken; rows of another generation are swept at its end. */
  generation: string | null;
  last_success: string | null;
  /** When the rows here were last compared with the server's; none: as soon as possible (SY-12). */
  checked_at?: string | null;
  /** A snapshot is taken because they differed. */
  repairing?: boolean;
}

export interface StoredRow extends Row {
  entity: string;
  /** Generation of the snapshot that brought or confirmed it. */
  _g: string | null;
}

export const rowKey = (entity: string, id: string): string => `${entity}/${id}`;
