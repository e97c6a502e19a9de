/** Colours of the states and priorities of a job, the same on every screen. */
import type { JobRecord } from "../../contract/records";
import type { Tone } from "../../ui";

export const JOB_TONES: Record<JobRecord["state"], Tone> = {
  opened: "wait",
  dispatched: "wait",
  accepted: "info",
  travelling: "info",
  on_site: "primary",
  left: "primary",
  returned: "good",
  closed: "good",
  cancelled: "plain",
};

export const PRIORITY_TONES: Record<NonNullable<JobRecord["priority"]>, Tone> = {
  normal: "plain",
  urgent: "wait",
  stranded: "bad",
};
