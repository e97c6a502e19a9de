/**
 * What is wrong with a value by its declaration, on the device: the same bounds that the server holds.
 *
 * Gives a translation key and its arguments, or null. Whether something is needed at all is asked apart,
 * since a half-filled form is no error while one types.
 */
import { isFilled } from "./guard";
import type { FieldSpec } from "./spec";

export interface Fault {
  key: string;
  args: Record<string, string | number>;
}

export function faultOf(spec: FieldSpec, value: unknown): Fault | null {
  if (value === null || value === undefined || value === "") return null;
  if (spec.type === "text" && spec.max !== undefined && [...String(value)].length > spec.max) {
    return { key: "field.too_long", args: { max: spec.max } };
  }
  if (typeof value === "number") return rangeFault(spec, value);
  return null;
}

function rangeFault(spec: FieldSpec, value: number): Fault | null {
  if (!Number.isFinite(value)) return { key: "field.not_a_number", args: {} };
  if (spec.minimum !== undefined && value < spec.minimum) {
    return { key: "field.too_small", args: { min: spec.minimum } };
  }
  if (spec.maximum !== undefined && value > spec.maximum) {
    return { key: "field.too_big", args: { max: spec.maximum } };
  }
  return null;
}

/** Names of required members that are not filled. */
export function missing(
  specs: Readonly<Record<string, FieldSpec>>,
  values: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(specs)
    .filter(([name, spec]) => spec.required && !isFilled(values[name]))
    .map(([name]) => name);
}
