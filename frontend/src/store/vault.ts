/**
 * The queue in an encrypted file, to be carried to another phone (SY-23): AES-256-GCM, the key derived from
 * a passphrase by PBKDF2-SHA-256. Holds the commands, the tray and the bytes of files not yet sent.
 *
 * The importing phone takes the commands in with their ids, so that nothing happens twice (SY-3).
 */
import { readState, STATE, STRICT } from "./database";
import { loadQueue } from "./loading";
import type { FileEntry, Queued, TrayItem } from "./shapes";
import type { Store } from "./store";

const ROUNDS = 600_000;
const MAGIC = "wayside-queue-1";

interface Content {
  magic: string;
  person: string;
  queue: Queued[];
  tray: TrayItem[];
  files: (FileEntry & { bytes: string })[];
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const text = new TextEncoder().encode(passphrase.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", text, "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function toBase64(bytes: ArrayBuffer): string {
  let text = "";
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text);
}

const fromBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;

/** Salt (16 bytes), nonce (12 bytes), then the sealed content. */
export async function exportQueue(store: Store, passphrase: string): Promise<ArrayBuffer> {
  await store.writer.flush();
  const unsent = [...store.files.entries.peek().values()].filter((file) => file.state !== "sent");
  const files = await Promise.all(unsent.map((file) => store.files.get(file.id)));
  const content: Content = {
    magic: MAGIC,
    person: store.options.personId,
    queue: await store.db.getAll("queue"),
    tray: await store.db.getAll("tray"),
    files: files.flatMap((file) => (file ? { ...file, bytes: toBase64(file.bytes) } : [])),
  };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const key = await keyFrom(passphrase, salt);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, plain);
  return await new Blob([salt, nonce, sealed]).arrayBuffer();
}

export class VaultError extends Error {}

/** Take an exported queue in; gives how many commands were new here. Throws VaultError on a wrong passphrase or person. */
export async function importQueue(
  store: Store,
  file: ArrayBuffer,
  passphrase: string,
): Promise<number> {
  const content = await unseal(file, passphrase);
  if (content.magic !== MAGIC) throw new VaultError("not an exported queue");
  if (content.person !== store.options.personId) throw new VaultError("another person's queue");
  const taken = await takeIn(store, content);
  await Promise.all([loadQueue(store), store.tray.load(), store.files.load()]);
  store.onEdit?.(true);
  return taken;
}

async function takeIn(store: Store, content: Content): Promise<number> {
  const names = ["queue", "answered", "tray", "files", "bytes", "meta"] as const;
  const tx = store.db.transaction(names, "readwrite", STRICT);
  const queue = tx.objectStore("queue");
  const known = new Set([
    ...(await queue.getAll()).map((command) => command.id),
    ...(await tx.objectStore("answered").getAllKeys()),
  ]);
  const state = await readState(tx.objectStore("meta"), store.newId);
  const fresh = content.queue.filter((command) => !known.has(command.id));
  for (const command of fresh) {
    await queue.put({ ...command, n: state.next_n });
    state.next_n += 1;
  }
  for (const item of content.tray) await tx.objectStore("tray").put(item);
  for (const { bytes, ...entry } of content.files) {
    if (await tx.objectStore("files").getKey(entry.id)) continue;
    await tx.objectStore("bytes").put({ id: entry.id, bytes: fromBase64(bytes) });
    await tx.objectStore("files").put({ ...entry, upload_url: null });
  }
  await tx.objectStore("meta").put(state, STATE);
  await tx.done;
  return fresh.length;
}

async function unseal(file: ArrayBuffer, passphrase: string): Promise<Content> {
  const key = await keyFrom(passphrase, new Uint8Array(file.slice(0, 16)));
  try {
    const iv = file.slice(16, 28);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, file.slice(28));
    return JSON.parse(new TextDecoder().decode(plain)) as Content;
  } catch {
    throw new VaultError("wrong passphrase or damaged file");
  }
}
