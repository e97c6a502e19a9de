/** Colours of a report's states for those who decide. */
import type { Tone } from "../../../ui";

export const REPORT_TONES: Readonly<Record<string, Tone>> = {
  signed: "wait",
  returned: "bad",
  approved: "good",
  archived: "info",
};
