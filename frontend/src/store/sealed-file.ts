/**
 * A file that only a passphrase opens: AES-256-GCM, the key derived by PBKDF2-SHA-256. Inside: one JSON text, and
 * bytes behind it. Knows nothing of what it carries; that is `vault.ts`.
 *
 * In this order: the mark of such a file (15 bytes), salt (16), nonce (12), then the sealed content, which begins
 * with the length of its JSON (4 bytes, the highest first).
 */
const ROUNDS = 600_000;
const MARK = new TextEncoder().encode("wayside-queue-1");
const SALT = 16;
const NONCE = 12;

export type WhyNot =
  /** It was never such a file, or comes from a version that this one does not know. */
  | "not_ours"
  /** Another passphrase, or a damaged file; the two can't be told apart. */
  | "passphrase"
  | "other_person";

export class VaultError extends Error {
  constructor(readonly why: WhyNot) {
    super(why);
  }
}

export interface Content<T> {
  told: T;
  /** What stood behind the JSON. */
  bytes: ArrayBuffer;
}

export async function seal(
  told: unknown,
  bytes: readonly ArrayBuffer[],
  passphrase: string,
): Promise<ArrayBuffer> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const json = new TextEncoder().encode(JSON.stringify(told));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, json.length);
  const plain = await new Blob([length, json, ...bytes]).arrayBuffer();
  const key = await keyFrom(passphrase, salt);
  const sealed = await crypto.subtle.encrypt(gcm(nonce), key, plain);
  return await new Blob([MARK, salt, nonce, sealed]).arrayBuffer();
}

/** Throws VaultError "not_ours" or "passphrase". */
export async function unseal<T>(file: ArrayBuffer, passphrase: string): Promise<Content<T>> {
  const [salt, nonce, sealed] = parts(file);
  const key = await keyFrom(passphrase, salt);
  const plain = await crypto.subtle.decrypt(gcm(nonce), key, sealed).catch(() => {
    throw new VaultError("passphrase");
  });
  const end = 4 + new DataView(plain).getUint32(0);
  return {
    told: JSON.parse(new TextDecoder().decode(plain.slice(4, end))) as T,
    bytes: plain.slice(end),
  };
}

function parts(file: ArrayBuffer): [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, ArrayBuffer] {
  const all = new Uint8Array(file);
  if (!MARK.every((byte, i) => all[i] === byte)) throw new VaultError("not_ours");
  const [salt, nonce] = [MARK.length, MARK.length + SALT];
  return [all.slice(salt, nonce), all.slice(nonce, nonce + NONCE), file.slice(nonce + NONCE)];
}

const gcm = (nonce: Uint8Array<ArrayBuffer>) => ({
  name: "AES-GCM",
  iv: nonce,
  additionalData: MARK,
});

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
