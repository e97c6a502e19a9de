/** The four steps in their order, what each still lacks, and where on the screens that is filled in. Pure. */
import { holds, type View } from "../../kernel/guard";
import type { Actor, MachineSpec } from "../../kernel/spec";

export const STEPS = ["listen", "look", "check", "resolve"] as const;
export type StepName = (typeof STEPS)[number];

export interface Gap {
  /** Key of the sentence that says what is missing. */
  key: string;
  /** The `data-field` of the part to fill in on this step's screen… */
  field: string | null;
  /** …or the screen where it is done, under the job's path. */
  page: string | null;
}

/** Where each guard is satisfied; what is not told here is a field of the sheet of the guard's own. */
const PLACES: Record<string, { field?: string; page?: string }> = {
  on_site: { page: "arrive" },
  place_safe: { page: "safety" },
  account_told: { field: "sheet.account" },
  odometer_told: { field: "sheet.odometer_told_km" },
  vehicle_verified: { field: "sheet.vin_read" },
  vin_explained: { field: "sheet.mismatch" },
  odometer_read: { field: "sheet.odometer_km" },
  warranty_judged: { field: "sheet.part_class" },
  opened_answered: { field: "sheet.opened" },
  inspected: { field: "sheet.inspected" },
  cause_found: { field: "sheet.true_cause" },
  fault_classified: { field: "sheet.fault_id" },
  measurements_complete: { field: "measurements" },
  photo_before: { field: "photos" },
  estimate_settled: { page: "estimate" },
  done_told: { field: "sheet.done" },
  cause_analysed: { field: "sheet.cause_analysis" },
  responsibility_agreed: { field: "sheet.responsibility" },
  self_checked: { field: "sheet.self_check" },
  photo_after: { field: "photos" },
  declined_signed: { field: "sheet.declined_strokes" },
};

/** Who may do it is no gap: that is said above the form. */
const NOT_A_GAP = ["assigned"];

/** What the step cannot be finished without, in the order of the form. `view`: the sheet with its includes. */
export function gapsOf(machine: MachineSpec, step: StepName, view: View, actor: Actor): Gap[] {
  const move = machine.moves.find((one) => one.name === `finish_${step}`);
  const seen = Object.assign(Object.create(view), { actor }) as View;
  return (move?.guards ?? [])
    .filter((guard) => !NOT_A_GAP.includes(guard.name) && !holds(guard.expr, seen))
    .map(({ name }) => ({
      key: `sheet.finish_${step}.${name}`,
      field: PLACES[name]?.field ?? null,
      page: PLACES[name]?.page ?? null,
    }));
}

/** How a step stands to the furthest one reached. */
export function placeOf(step: StepName, reached: string): "behind" | "here" | "ahead" {
  const order: readonly string[] = [...STEPS, "complete"];
  const distance = order.indexOf(step) - order.indexOf(reached);
  return distance < 0 ? "behind" : distance === 0 ? "here" : "ahead";
}

/** The page after this step, under the job's path; "" is the job itself. */
export const pageAfter = (step: StepName): StepName | "" => STEPS[STEPS.indexOf(step) + 1] ?? "";
