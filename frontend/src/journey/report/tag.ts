/**
 * The number on an old part's label, made on the phone from the line's id, so that two phones never make the same by chance.
 *
 * Not a running number and not a secret. tests/vectors/old_part_tag.json holds this and its Python twin together.
 */

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: no I, L, O, U
const DIGITS = 8;
const POLYNOMIAL = 0b100101; // x⁵ + x² + 1, primitive over GF(2)
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * "OP-" + the last 40 (random) bits of the UUIDv7 in base 32 + a check character: "OP-7ZK3Q0XA5".
 *
 * The check is a weighted sum in GF(32): one wrong character, or two exchanged ones, never agree with it.
 * RangeError when rowId is no UUID.
 */
export function oldPartTag(rowId: string): string {
  if (!UUID.test(rowId)) throw new RangeError(`no UUID: ${rowId}`);
  const bits = Number.parseInt(rowId.slice(-10), 16); // 40 bits: exact in a double
  const digits = Array.from(
    { length: DIGITS },
    (_, at) => Math.floor(bits / 32 ** (DIGITS - 1 - at)) % 32,
  );
  const check = digits.reduce((sum, digit) => timesX(sum ^ digit), 0);
  return `OP-${[...digits, check].map((digit) => ALPHABET[digit]).join("")}`;
}

function timesX(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ POLYNOMIAL : doubled;
}
