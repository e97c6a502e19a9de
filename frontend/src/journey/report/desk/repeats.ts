/** Parts of this report that were replaced on the same vehicle before. Pure. */
import type { ReplacedPartRecord } from "../../../contract/records";

type Line = Pick<ReplacedPartRecord, "part_number" | "job_id" | "action">;

/** How many earlier jobs of the vehicle replaced the part, by part number; parts that none did are left out. */
export function repeats(lines: readonly Line[], earlier: readonly Line[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { part_number } of lines) {
    if (!part_number) continue;
    const jobs = new Set(
      earlier
        .filter((one) => one.part_number === part_number && one.action !== "repair")
        .map((one) => one.job_id),
    );
    if (jobs.size > 0) found.set(part_number, jobs.size);
  }
  return found;
}
