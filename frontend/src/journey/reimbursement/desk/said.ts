/** The reviewer's draft of a claim, kept at each key stroke, and what it adds up to. Subscribes the caller. */
import { setDraft, useDraft } from "../../../store";
import { useLines } from "../facts";
import { type Draft, type LineDraft, type Review, reviewOf } from "./review";
import { t } from "./words";

export const draftKey = (claimId: string): string => `expense_claim.review/${claimId}`;

export const useSaid = (claimId: string): Draft =>
  (useDraft(draftKey(claimId)).value ?? {}) as Draft;

export function say(claimId: string, said: Draft, lineId: string, more: LineDraft): void {
  setDraft(draftKey(claimId), { [lineId]: { ...said[lineId], ...more } });
}

export const overCap = (): string => t("review.over_cap");

export const useReview = (claimId: string): Review =>
  reviewOf(useLines(claimId), useSaid(claimId), overCap());
