/** One claim: while it is with the engineer, the paper to write; afterwards what was made of it. */
import type { ScreenProps } from "../../shell/route";
import { currentActor, useRow } from "../../store";
import { NotAllowed, NotFound } from "../../ui";
import { ClaimDraft } from "./claim-draft";
import { ClaimTold } from "./claim-told";
import { isOpen } from "./sums";

export default function Claim({ params }: ScreenProps) {
  const claim = useRow("expense_claim", params.id);
  if (!claim) return <NotFound />;
  if (claim.engineer_id !== currentActor.value.id) return <NotAllowed />;
  return isOpen(claim) ? <ClaimDraft claim={claim} /> : <ClaimTold claim={claim} />;
}
