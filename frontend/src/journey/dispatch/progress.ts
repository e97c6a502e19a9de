/** How far each of a crew is, by what they told themselves; and when the promise to be on site was kept. Pure. */
import type { AssignmentRecord, JobRecord, ServiceClockRecord } from "../../contract/records";

type Told = Pick<AssignmentRecord, "accepted_at" | "departed_at" | "arrived_at" | "ended_at">;

export interface Progress {
  what: "arrived" | "departed" | "accepted" | "asked";
  at: string | null;
}

/** The farthest that they have told. */
export function progressOf(one: Told): Progress {
  if (one.arrived_at) return { what: "arrived", at: one.arrived_at };
  if (one.departed_at) return { what: "departed", at: one.departed_at };
  if (one.accepted_at) return { what: "accepted", at: one.accepted_at };
  return { what: "asked", at: null };
}

/** Whether each one's own word is kept at all: jobs of earlier days know the crew's as a whole. */
export const tellsEach = (crew: readonly Told[], job: Pick<JobRecord, "accepted_at">): boolean =>
  !job.accepted_at || crew.some((one) => progressOf(one).what !== "asked");

const ACCEPTED: readonly JobRecord["state"][] = ["accepted", "travelling"];

/** What one of the crew can still tell of themselves, where a colleague's word has moved the job already. */
export function mayTell(one: Told, job: Pick<JobRecord, "state">): "accept" | "arrive" | null {
  if (one.ended_at) return null;
  if (ACCEPTED.includes(job.state)) return one.accepted_at ? null : "accept";
  return job.state === "on_site" && !one.arrived_at ? "arrive" : null;
}

/** The clock as this phone knows it: an arrival that the office has not heard of yet stops it here too. */
export function stoppedHere<C extends Pick<ServiceClockRecord, "kind" | "stopped_at">>(
  clock: C,
  job: Pick<JobRecord, "arrived_at" | "state"> | undefined,
): C {
  const there = clock.kind === "on_site" && job?.state === "on_site" ? job.arrived_at : null;
  return clock.stopped_at || !there ? clock : { ...clock, stopped_at: there };
}
