/**
 * Canonical bytes (RFC 8785) and their SHA-256, the pair that seals a report and names a photo.
 *
 * `crypto.subtle` is missing on plain http in a LAN; then the same figure is computed in JavaScript,
 * loaded only there.
 */
import canonicalize from "canonicalize";

/** RFC 8785 text of a JSON value. Throws on what JSON cannot say (NaN, a lone surrogate). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("no JSON form");
  return text;
}

/** SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export async function sha256Hex(content: string | ArrayBuffer | Uint8Array): Promise<string> {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await import("@noble/hashes/sha2.js")).sha256(bytes);
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
}
