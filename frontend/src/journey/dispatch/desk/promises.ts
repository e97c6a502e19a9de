/**
 * Which service-level clocks 时限 will run for a fault, told while the job is being opened. Pure.
 *
 * The same rule as the office's (app/journey/dispatch/rules/promises.py), which decides; this only foretells.
 */
import type { JobRecord, ServiceClockRecord } from "../../../contract/records";

export type Promised = ServiceClockRecord["kind"];

/** Settings in force: km and hours. */
export interface Terms {
  near_km: number;
  on_site_hours: number;
  answer_hours: number;
  supplier_letter_hours: number;
}

export interface Fault {
  system: JobRecord["fault_system"];
  /** null: nobody has looked it up, which counts as far. */
  distance_km: number | null;
  supplier_involved: boolean;
}

/** The clocks with their hours from intake; none while the system is not known. */
export function promised(fault: Fault, terms: Terms): { kind: Promised; hours: number }[] {
  if (!fault.system) return [];
  const kinds = new Map<Promised, number>();
  if (fault.system === "chassis" || fault.system === "engine") {
    kinds.set("supplier_letter", terms.supplier_letter_hours);
  } else if (fault.distance_km !== null && fault.distance_km <= terms.near_km) {
    kinds.set("on_site", terms.on_site_hours);
  } else kinds.set("answer", terms.answer_hours);
  if (fault.supplier_involved) kinds.set("answer", terms.answer_hours);
  return [...kinds].map(([kind, hours]) => ({ kind, hours }));
}
