/**
 * Sends photos and documents after the text (SY-24): one at a time, in resumable chunks, and a file that
 * never passes is set aside with its reason and blocks nothing.
 */
import { STRICT } from "../store/database";
import type { FileEntry } from "../store/files";
import type { StoredFile } from "../store/shapes";
import type { Store } from "../store/store";
import type { Outcome } from "./cycle";

const MOST_TRIES = 5;

export type UploadResult =
  | { kind: "sent"; url: string }
  | { kind: "outage"; reason: string }
  | { kind: "unauthorised"; code: string }
  /** The server will not have it as it is. */
  | { kind: "refused"; code: string };

/** Carries one file up; calls `onUrl` as soon as the server has named the place where it resumes. */
export type Upload = (file: StoredFile, onUrl: (url: string) => void) => Promise<UploadResult>;

/** Files whose row the server knows by now; text first, files after. */
function ready(store: Store): FileEntry[] {
  return [...store.files.entries.peek().values()].filter(
    (file) =>
      file.state !== "sent" &&
      file.state !== "failed" &&
      store.memory.serverRow(file.entity, file.id),
  );
}

export async function sendFiles(store: Store, upload: Upload): Promise<Outcome> {
  for (const entry of ready(store)) {
    const file = await store.files.get(entry.id);
    if (!file) continue;
    await store.files.mark(file.id, { state: "sending" });
    const result = await upload(file, (url) => void store.files.mark(file.id, { upload_url: url }));
    const outcome = await note(store, file, result);
    if (outcome) return outcome;
  }
  await store.files.sweep();
  return { kind: "done" };
}

async function note(store: Store, file: StoredFile, result: UploadResult): Promise<Outcome | null> {
  if (result.kind === "sent") {
    await store.files.mark(file.id, {
      state: "sent",
      sent_at: store.clock.nowIso(),
      upload_url: result.url,
    });
    return null;
  }
  if (result.kind === "refused") {
    const tries = file.tries + 1;
    const state = tries >= MOST_TRIES ? "failed" : "waiting";
    await store.files.mark(file.id, { state, tries, reason: result.code, upload_url: null });
    if (state === "failed") await setAside(store, file, result.code);
    return null;
  }
  await store.files.mark(file.id, { state: "waiting" });
  return result.kind === "unauthorised"
    ? { kind: "frozen", code: result.code }
    : { kind: "outage", reason: result.reason };
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
