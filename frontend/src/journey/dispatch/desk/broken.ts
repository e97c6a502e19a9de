/** Promises that were broken and that nobody has explained. Pure. */
import type { ServiceClockRecord } from "../../../contract/records";

type Clock = Pick<ServiceClockRecord, "job_id" | "due_at" | "stopped_at" | "breach_reason">;

/** `now`: ISO. A clock that still runs is broken from the moment it was due. */
export const isUnexplained = (clock: Clock, now: string): boolean =>
  (clock.stopped_at ?? now) > clock.due_at && !clock.breach_reason?.trim();

/** Ids of the jobs that such promises belong to. */
export const jobsToExplain = (clocks: readonly Clock[], now: string): Set<string> =>
  new Set(clocks.filter((clock) => isUnexplained(clock, now)).map((clock) => clock.job_id));
