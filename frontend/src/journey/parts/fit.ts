/** The order of parts for a vehicle: those made for its model, those that fit everything, then the rest. Pure. */
import type { PartRecord } from "../../contract/records";

type Fitting = Pick<PartRecord, "models" | "number">;

/** model: the vehicle model's code, or null when nobody knows it: then by number alone. */
export const fitFirst =
  (model: string | null) =>
  (a: Fitting, b: Fitting): number =>
    rank(a, model) - rank(b, model) || a.number.localeCompare(b.number);

function rank({ models }: Fitting, model: string | null): number {
  if (model === null) return 0;
  if (!models || models.length === 0) return 1;
  return models.includes(model) ? 0 : 2;
}
