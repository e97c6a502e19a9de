/** A setting's value between what one types and what is kept, with its declared bounds. Pure. */
import { fenToText, textToFen } from "../../../kernel/money";

export interface Declared {
  default: number | string;
  unit: string | null;
  minimum: number | null;
  maximum: number | null;
}

export type Wrong = "not_a_number" | "too_small" | "too_big" | "blank";
export type Read = { value: number | string } | { wrong: Wrong };

const isMoney = (of: Declared): boolean => of.unit === "fen";

export const shown = (of: Declared, value: number | string): string =>
  typeof value === "number" && isMoney(of) ? fenToText(value) : String(value);

/** What was typed as a value of the declared kind, or what is wrong with it. */
export function read(of: Declared, typed: string): Read {
  if (typeof of.default === "string") {
    return typed.trim() ? { value: typed } : { wrong: "blank" };
  }
  const plain = typed.replace(/[\s,，]/g, "").replace("。", ".");
  const value = isMoney(of)
    ? textToFen(typed)
    : /^-?\d+(\.\d+)?$/.test(plain)
      ? Number(plain)
      : null;
  if (value === null) return { wrong: "not_a_number" };
  if (of.minimum !== null && value < of.minimum) return { wrong: "too_small" };
  if (of.maximum !== null && value > of.maximum) return { wrong: "too_big" };
  return { value };
}
