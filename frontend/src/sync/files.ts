/**
 * Sends photos and documents (SY-24): one at a time, in resumable chunks. Which of them is `outgoing.ts`; this is what
 * becomes of each. A file that never passes is set aside with its reason and blocks nothing.
 */
import { STRICT } from "../store/database";
import type { FileEntry, StoredFile } from "../store/shapes";
import type { Store } from "../store/store";
import type { Outcome } from "./cycle";
import { outgoing } from "./outgoing";

const MOST_TRIES = 5;
/** So many in a row without one that passes: it is the line and not the file. */
const LINE_IS_DOWN = 2;
/** The server's last word on these bytes. */
const FINAL = ["file.not_a_picture", "file.not_a_recording", "request.unsupported"];

export type UploadResult =
  | { kind: "sent"; url: string }
  | { kind: "outage"; reason: string }
  | { kind: "unauthorised"; code: string }
  /** The server will not have it as it is. */
  | { kind: "refused"; code: string };

export interface UploadTold {
  /** The server has named the place where the upload resumes. */
  onUrl: (url: string) => void;
  /** So many bytes of the file are safe there. */
  onBytes: (bytes: number) => void;
  /** Nobody waits for it any more. */
  signal: AbortSignal;
}

/** Carries one file up. */
export type Upload = (file: StoredFile, told: UploadTold) => Promise<UploadResult>;

export interface Carrier {
  upload: Upload;
  signal: AbortSignal;
  /** Something got through. */
  onMoved: () => void;
}

export async function sendFiles(store: Store, carrier: Carrier): Promise<Outcome> {
  const tried = new Set<string>();
  const stalled: StoredFile[] = [];
  let [inARow, passed] = [0, false];
  let outage: Outcome | null = null;
  while (!carrier.signal.aborted) {
    const entry = (await outgoing(store)).find((one) => !tried.has(one.sha256 + one.id));
    if (!entry) break;
    tried.add(entry.sha256 + entry.id);
    const file = await store.files.get(entry.id);
    if (!file) continue;
    const { result, moved } = await carry(store, file, carrier);
    const frozen = await note(store, file, result);
    if (frozen) return frozen;
    passed ||= result.kind === "sent";
    inARow = result.kind === "outage" ? inARow + 1 : 0;
    if (result.kind !== "outage") continue;
    outage = { kind: "outage", reason: result.reason };
    if (moved || inARow >= LINE_IS_DOWN) return outage;
    stalled.push(file);
  }
  if (passed) for (const file of stalled) await failed(store, file, "file.stalled");
  await store.files.sweep();
  return outage ?? { kind: "done" };
}

async function carry(
  store: Store,
  file: StoredFile,
  { upload, signal, onMoved }: Carrier,
): Promise<{ result: UploadResult; moved: boolean }> {
  let first: number | null = null;
  let moved = false;
  await mark(store, file, { state: "sending" });
  const result = await upload(file, {
    signal,
    onUrl: (url) => void mark(store, file, { upload_url: url }).catch(() => undefined),
    onBytes: (bytes) => {
      moved ||= first !== null && bytes > first;
      first ??= bytes;
      store.files.arrived(file, bytes);
      if (moved) onMoved();
    },
  });
  if (result.kind === "sent") onMoved();
  return { result, moved };
}

/** Unless the person has taken another picture for the same row meanwhile. */
const mark = (store: Store, file: StoredFile, change: Partial<Omit<FileEntry, "id">>) =>
  store.files.mark(file.id, change, file.sha256);

async function note(store: Store, file: StoredFile, result: UploadResult): Promise<Outcome | null> {
  if (result.kind === "sent") {
    const sent_at = store.clock.nowIso();
    await mark(store, file, { state: "sent", sent_at, upload_url: result.url, reason: null });
  } else if (result.kind === "refused") {
    await failed(store, file, result.code);
  } else {
    await mark(store, file, { state: "waiting" });
  }
  return result.kind === "unauthorised" ? { kind: "frozen", code: result.code } : null;
}

/** One more try went wrong; after too many of them the file lies in the tray and no longer waits. */
async function failed(store: Store, file: StoredFile, code: string): Promise<void> {
  const tries = file.tries + 1;
  const over = tries >= MOST_TRIES || FINAL.includes(code);
  const state = over ? "failed" : "waiting";
  const held = await mark(store, file, { state, tries, reason: code, upload_url: null });
  if (held && over) await setAside(store, file, code);
}

async function setAside(store: Store, file: StoredFile, code: string): Promise<void> {
  const tx = store.db.transaction("tray", "readwrite", STRICT);
  await tx.store.put({
    id: file.id,
    kind: "file",
    entity: file.entity,
    row: file.id,
    command: null,
    code,
    detail: { name: file.name, size: file.size },
    conflict_id: null,
    at: store.clock.nowIso(),
  });
  await tx.done;
  await store.tray.load();
}
