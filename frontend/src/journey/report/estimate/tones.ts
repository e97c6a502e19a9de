/** How the states of an estimate look. */
import type { EstimateRecord } from "../../../contract/records";
import type { Tone } from "../../../ui";

export const ESTIMATE_TONES: Record<EstimateRecord["state"], Tone> = {
  draft: "plain",
  submitted: "wait",
  returned: "bad",
  approved: "primary",
  refused: "bad",
  authorised: "good",
  declined: "bad",
  withdrawn: "plain",
  superseded: "plain",
};
