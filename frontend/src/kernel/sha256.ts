/**
 * SHA-256, by the browser, or in JavaScript (loaded only then) where `crypto.subtle` is missing: plain http in a LAN.
 */

/** SHA-256 of bytes or of a text's UTF-8, in lower-case hex. */
export async function sha256Hex(content: string | ArrayBuffer | Uint8Array): Promise<string> {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await import("@noble/hashes/sha2.js")).sha256(bytes);
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
}
