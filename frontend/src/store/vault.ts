/**
 * The queue in an encrypted file, to be carried to another phone (SY-23): the commands, the tray and the bytes of
 * files not yet sent. How the file is sealed is `sealed-file.ts`.
 *
 * The importing phone takes the commands in with their ids, so that nothing happens twice, also when both phones
 * send (SY-3). What was exported is frozen here, as if it had been sent: typing goes on in commands of its own.
 */
import { readState, STATE, STRICT } from "./database";
import { loadQueue } from "./loading";
import { seal, unseal, VaultError } from "./sealed-file";
import type { FileEntry, Queued, TrayItem } from "./shapes";
import type { Store } from "./store";

export { VaultError, type WhyNot } from "./sealed-file";

interface Told {
  person: string;
  queue: Queued[];
  tray: TrayItem[];
  /** Their bytes follow in this order, `size` bytes each. */
  files: FileEntry[];
}

/** What was new to this device. */
export interface Taken {
  commands: number;
  files: number;
}

export async function exportQueue(store: Store, passphrase: string): Promise<ArrayBuffer> {
  await store.writer.flush();
  const unsent = [...store.files.entries.peek().values()].filter((file) => file.state !== "sent");
  const kept = await Promise.all(unsent.map((file) => store.files.get(file.id)));
  const files = kept.filter((file) => file !== undefined);
  const told: Told = {
    person: store.options.personId,
    queue: await freeze(store),
    tray: await store.db.getAll("tray"),
    files: files.map(({ bytes: _bytes, ...entry }) => entry),
  };
  return seal(
    told,
    files.map((file) => file.bytes),
    passphrase,
  );
}

/** The queue, closed against further joining: the other phone may send these very commands. */
async function freeze(store: Store): Promise<Queued[]> {
  const now = store.clock.nowIso();
  const tx = store.db.transaction("queue", "readwrite", STRICT);
  const queue = (await tx.store.getAll()).map((one) => ({ ...one, sent_at: one.sent_at ?? now }));
  for (const command of queue) await tx.store.put(command);
  await tx.done;
  for (const command of queue) store.memory.pending.put(command);
  return queue;
}

/** Take an exported queue in. Throws VaultError: why it can't be. */
export async function importQueue(
  store: Store,
  file: ArrayBuffer,
  passphrase: string,
): Promise<Taken> {
  const { told, bytes } = await unseal<Told>(file, passphrase);
  if (told.person !== store.options.personId) throw new VaultError("other_person");
  const taken = await takeIn(store, told, bytes);
  await Promise.all([loadQueue(store), store.tray.load(), store.files.load()]);
  for (const kind of ["queue", "tray", "files"] as const) store.channel.tell({ kind });
  store.onEdit?.(true);
  return taken;
}

async function takeIn(store: Store, told: Told, bytes: ArrayBuffer): Promise<Taken> {
  const names = ["queue", "answered", "tray", "files", "bytes", "meta"] as const;
  const tx = store.db.transaction(names, "readwrite", STRICT);
  const queue = tx.objectStore("queue");
  const known = new Set([
    ...(await queue.getAll()).map((command) => command.id),
    ...(await tx.objectStore("answered").getAllKeys()),
  ]);
  const state = await readState(tx.objectStore("meta"), store.newId);
  const fresh = told.queue.filter((command) => !known.has(command.id));
  for (const command of fresh) {
    await queue.put({ ...command, n: state.next_n });
    state.next_n += 1;
  }
  for (const item of told.tray) await tx.objectStore("tray").put(item);
  const files = tx.objectStore("files");
  let [at, taken] = [0, 0];
  for (const entry of told.files) {
    const from = at;
    at += entry.size;
    if (await files.getKey(entry.id)) continue;
    await tx.objectStore("bytes").put({ id: entry.id, bytes: bytes.slice(from, at) });
    const waits = entry.state === "sending" ? "waiting" : entry.state;
    await files.put({ ...entry, state: waits, upload_url: null });
    taken += 1;
  }
  await tx.objectStore("meta").put(state, STATE);
  await tx.done;
  return { commands: fresh.length, files: taken };
}
