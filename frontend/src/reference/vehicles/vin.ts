/**
 * The vehicle identification number: its letters, its check digit, and why one is wrong.
 *
 * Twin of `app/reference/vehicles/vin.py` (GB 16735-2019, ISO 3779). It says whether seventeen characters can be a
 * VIN, not whether such a vehicle exists.
 */

export interface VinFault {
  reason: "blank" | "length" | "forbidden_letter" | "character" | "check_digit";
  /** Counted from one; 0 when the whole text is meant. */
  position: number;
  /** What belongs there, known only for the check digit. */
  expected: string;
}

export const VIN_LENGTH = 17;
const CHECK_POSITION = 9;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The value of each letter, by its place; blanks stand for I, O and Q, which a VIN does not have. */
const LETTERS = "ABCDEFGH JKLMN P R STUVWXYZ";
const LETTER_VALUES = "12345678 12345 7 9 23456789";

function worthOf(character: string): number | null {
  if (/^\d$/.test(character)) return Number(character);
  const at = character === " " ? -1 : LETTERS.indexOf(character);
  return at < 0 ? null : Number(LETTER_VALUES[at]);
}

/** As the plate has it: capitals, without the blanks and hyphens people type between groups. */
export const normalisedVin = (text: string): string => text.replace(/[\s-]/g, "").toUpperCase();

/** The digit ("0" to "9", "X") for 17 legal characters; what stands at position 9 does not count. */
export function checkDigit(characters: string): string {
  const total = [...characters].reduce(
    (sum, character, i) => sum + (worthOf(character) ?? 0) * (WEIGHTS[i] ?? 0),
    0,
  );
  return "0123456789X"[total % 11] ?? "";
}

const fault = (reason: VinFault["reason"], position = 0, expected = ""): VinFault => ({
  reason,
  position,
  expected,
});

/** What is wrong with a normalised VIN, the first thing a person would mend first; null when it is right. */
export function vinFault(vin: string): VinFault | null {
  if (!vin.trim()) return fault("blank");
  for (const [i, character] of [...vin].entries()) {
    if ("IOQ".includes(character)) return fault("forbidden_letter", i + 1);
    if (worthOf(character) === null) return fault("character", i + 1);
  }
  if (vin.length !== VIN_LENGTH) return fault("length");
  const expected = checkDigit(vin);
  return vin[CHECK_POSITION - 1] === expected
    ? null
    : fault("check_digit", CHECK_POSITION, expected);
}

/** Positions (from one) at which two VINs differ; empty when they agree. */
export function differences(read: string, known: string): number[] {
  const longest = Math.max(read.length, known.length);
  return Array.from({ length: longest }, (_, i) => i + 1).filter(
    (at) => read[at - 1] !== known[at - 1],
  );
}

/** The VIN in what a bar code says: some plates print a letter before it, some codes carry more than the VIN. */
export function vinIn(text: string): string | null {
  const plain = normalisedVin(text);
  for (let at = 0; at + VIN_LENGTH <= plain.length; at += 1) {
    const part = plain.slice(at, at + VIN_LENGTH);
    if (vinFault(part) === null) return part;
  }
  return null;
}
