/**
 * Which part an engineer most likely looks for: what this vehicle was given before, what lies in the van, what one uses
 * oneself, then what fits the model. Pure.
 */
import type { PartRecord } from "../../contract/records";

type Part = Pick<PartRecord, "id" | "number" | "models">;

/** before: by part, when this vehicle was last given one; van: what lies in mine; used: how often I did so. model: its code. */
export interface Known {
  before: ReadonlyMap<string, string>;
  van: ReadonlyMap<string, number>;
  used: ReadonlyMap<string, number>;
  model: string;
}

interface Line {
  part_id: string | null;
  job_id: string;
  created_at: string;
}

/** What the lines held here tell, but for those of this job. vehicleOf: of a job; mine: whether the line is my own. */
export function toldBy<L extends Line>(
  lines: readonly L[],
  job: { id: string; vehicle_id: string | null },
  vehicleOf: (jobId: string) => string | null | undefined,
  mine: (line: L) => boolean,
): Pick<Known, "before" | "used"> {
  const before = new Map<string, string>();
  const used = new Map<string, number>();
  for (const line of lines) {
    if (!line.part_id || line.job_id === job.id) continue;
    if (mine(line)) used.set(line.part_id, (used.get(line.part_id) ?? 0) + 1);
    const here = job.vehicle_id !== null && vehicleOf(line.job_id) === job.vehicle_id;
    if (here && (before.get(line.part_id) ?? "") < line.created_at)
      before.set(line.part_id, line.created_at);
  }
  return { before, used };
}

const fits = (part: Part, model: string): boolean =>
  !part.models?.length || part.models.includes(model);

/** For sorting: the likeliest first. */
export const likeliest =
  (known: Known) =>
  (a: Part, b: Part): number =>
    place(a, known) - place(b, known) ||
    (known.before.get(b.id) ?? "").localeCompare(known.before.get(a.id) ?? "") ||
    (known.used.get(b.id) ?? 0) - (known.used.get(a.id) ?? 0) ||
    a.number.localeCompare(b.number);

function place(part: Part, { before, van, used, model }: Known): number {
  if (before.has(part.id)) return 0;
  if (!fits(part, model)) return 4;
  if ((van.get(part.id) ?? 0) > 0) return 1;
  return used.has(part.id) ? 2 : 3;
}
