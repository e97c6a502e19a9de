/** How often and how long the vehicle was in repair before this job, and how near that is to a right of exchange. */
import type { JobRecord } from "../../contract/records";
import { Badge, type Tone } from "../../ui";
import { tr } from "../../words";
import { t } from "./words";

const TONES: Record<NonNullable<JobRecord["repair_warning"]>, Tone> = {
  notice: "info",
  warning: "wait",
  limit: "bad",
};

/** Nothing is told of a vehicle that was never in repair. */
export function JobRepairs({ job }: { job: JobRecord }) {
  const { earlier_repairs, same_fault_repairs, days_in_repair, repair_warning } = job;
  if (!earlier_repairs) return null;
  return (
    <span class="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {t("job.repairs", {
          n: earlier_repairs,
          same: same_fault_repairs ?? 0,
          days: days_in_repair ?? 0,
        })}
      </span>
      {repair_warning && (
        <Badge tone={TONES[repair_warning]}>
          {tr(`job.choice.repair_warning.${repair_warning}`)}
        </Badge>
      )}
    </span>
  );
}
