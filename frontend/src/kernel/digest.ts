/**
 * Canonical bytes (RFC 8785) and their SHA-256, the pair that seals a report.
 */
import canonicalize from "canonicalize";

export { sha256Hex } from "./sha256";

/** RFC 8785 text of a JSON value. Throws on what JSON cannot say (NaN, a lone surrogate). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("no JSON form");
  return text;
}
