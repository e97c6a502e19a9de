/** The colours of a call's states. */
import type { Tone } from "../../../ui";

export const TONES: Readonly<Record<string, Tone>> = {
  received: "wait",
  to_clarify: "info",
  answered: "good",
};
