/** Thinking better of a claim or an advance: called back to be changed, withdrawn, taken up again. Each can be undone. */
import { RotateCcw, Trash2, Undo2 } from "lucide";
import { send } from "../../store";
import { MoveButton, navigate, undoable, useMove } from "../../ui";
import { t } from "./words";

type Owned = "expense_claim" | "cash_advance";

interface OfOne {
  of: Owned;
  id: string;
}

/** Takes it out of everybody's way at a tap; for some seconds it can be had back, and later from the list. */
export function Withdraw({ of, id }: OfOne) {
  const answer = useMove(`${of}.withdraw`, id);
  if (!answer?.allowed) return null;
  const go = () => {
    send(`${of}.withdraw`, id, {});
    navigate("/expenses", { replace: true });
    undoable(t(`${of}.withdrawn`), () => send(`${of}.take_up`, id, {}));
  };
  return <MoveButton of={`${of}.withdraw`} id={id} weight="quiet" icon={Trash2} onAsk={go} />;
}

export const TakeUp = ({ of, id }: OfOne) => (
  <MoveButton of={`${of}.take_up`} id={id} icon={RotateCcw} />
);

/** Sent, and something is to be changed; what was asked of the reviewer is taken off their list. */
export const Recall = ({ id }: { id: string }) => (
  <MoveButton of="expense_claim.recall" id={id} weight="quiet" icon={Undo2} />
);
