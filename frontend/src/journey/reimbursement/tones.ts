/** Colours of the states of claims and advances. */
import type { Tone } from "../../ui";

export const CLAIM_TONES: Readonly<Record<string, Tone>> = {
  submitted: "wait",
  returned: "bad",
  reviewed: "info",
  paid: "good",
  closed: "good",
};

export const ADVANCE_TONES: Readonly<Record<string, Tone>> = {
  requested: "wait",
  approved: "info",
  refused: "bad",
  paid: "primary",
  settled: "good",
};
