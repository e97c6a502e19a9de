/** Colours of the states of requisitions, old parts and write-offs. */
import type { Tone } from "../../ui";

export const REQUISITION_TONES: Readonly<Record<string, Tone>> = {
  submitted: "wait",
  approved: "info",
  partly_issued: "primary",
  issued: "primary",
  received: "good",
  refused: "bad",
};

export const OLD_PART_TONES: Readonly<Record<string, Tone>> = {
  with_engineer: "wait",
  shipped: "primary",
  received: "info",
  accepted: "good",
  refused: "bad",
  lost: "bad",
};
