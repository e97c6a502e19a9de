/** What was done to the same vehicle before a job. Subscribes the caller. */
import { type Shown, useRows } from "../../../store";

/** The vehicle's other jobs that were reported before this one, the newest first. */
export function earlierJobs(job: Shown<"job"> | undefined): Shown<"job">[] {
  if (!job) return [];
  const reported = job.reported_at;
  return useRows("job", { vehicle_id: job.vehicle_id })
    .filter((one) => one.id !== job.id && one.state !== "cancelled" && one.reported_at <= reported)
    .sort((a, b) => b.reported_at.localeCompare(a.reported_at));
}
