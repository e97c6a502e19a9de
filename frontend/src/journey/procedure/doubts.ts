/** Values that are allowed but strange, so that a slip of the finger is seen at once. Pure. */

export type Doubt = "below" | "far_above" | "not_as_told";

/** More than this since the record was last written is worth a second look. */
const FAR_KM = 150_000;
/** How far what the customer says may lie from the meter: rounded figures are no lie. */
const TOLD_TOLERANCE = 0.1;
const TOLD_LEAST_KM = 1_000;

/** The odometer against the record, and what was told against the meter. null: nothing strange. */
export function odometerDoubt(
  read: number | null,
  known: number | null | undefined,
  told: number | null = null,
): Doubt | null {
  if (read === null) return null;
  if (typeof known === "number") {
    if (read < known) return "below";
    if (read > known + FAR_KM) return "far_above";
  }
  const slack = Math.max(TOLD_LEAST_KM, read * TOLD_TOLERANCE);
  return told !== null && Math.abs(read - told) > slack ? "not_as_told" : null;
}

export type Reading = "within" | "low" | "high" | "unjudged";

/** A measured value against its limits, both included; twin of `app/journey/procedure/rules.py`. */
export function reading(value: number | null, low: number | null, high: number | null): Reading {
  if (value === null || (low === null && high === null)) return "unjudged";
  if (low !== null && value < low) return "low";
  if (high !== null && value > high) return "high";
  return "within";
}

/** "0.55 – 0.8 MPa", "≥ 4 mm", "≤ 20 kPa", or "" without limits. */
export function limitsText(low: number | null, high: number | null, unit: string | null): string {
  const figure =
    low !== null && high !== null
      ? `${low} – ${high}`
      : low !== null
        ? `≥ ${low}`
        : high !== null
          ? `≤ ${high}`
          : "";
  return figure && unit ? `${figure} ${unit}` : figure;
}
