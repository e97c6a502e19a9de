/** One requisition: while it is a draft, the paper to write; afterwards, how far it has come. */
import type { ScreenProps } from "../../shell/route";
import { currentActor, useRow } from "../../store";
import { NotAllowed, NotFound } from "../../ui";
import { RequisitionDraft } from "./requisition-draft";
import { RequisitionTold } from "./requisition-told";

export default function Requisition({ params }: ScreenProps) {
  const row = useRow("requisition", params.id);
  if (!row) return <NotFound />;
  if (row.engineer_id !== currentActor.value.id) return <NotAllowed />;
  return row.state === "draft" ? <RequisitionDraft row={row} /> : <RequisitionTold row={row} />;
}
