/** The colours of aftercare's states. */
import type { Tone } from "../../ui";

export const CALL_TONES: Readonly<Record<string, Tone>> = {
  due: "wait",
  done: "good",
  unreachable: "plain",
};
export const COMPLAINT_TONES: Readonly<Record<string, Tone>> = {
  taken: "bad",
  in_hand: "wait",
  handled: "info",
  closed: "good",
};
