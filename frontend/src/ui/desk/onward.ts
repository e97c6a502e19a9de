/** Where a decision leads to: inside the inbox to what waits next, on its own screen where that screen says. */
import type { CommandType } from "../../contract/commands";
import { clearDraft, send } from "../../store";
import { around } from "../held";
import { navigate, path, query } from "../navigation";
import { toast } from "../toast";
import { told } from "../told";
import { type Decision, decide } from "./decided";

/** Leads on after a decision; `otherwise` on the record's own screen. */
export function useOnward(otherwise: () => void): () => void {
  const inside = around.value;
  return inside ? inside.onward : otherwise;
}

/**
 * Takes a decision and leads on. Inside the inbox it can be undone for some seconds; on the record's own screen it is
 * sent at once, and told when the office has taken it.
 */
export function useDecide(
  otherwise: () => void,
): <C extends CommandType>(decision: Decision<C>) => void {
  const inside = around.value;
  return (decision) => {
    if (inside) {
      const here = `${path.peek()}?${query.peek()}`;
      decide(decision, () => navigate(here, { replace: true }));
      inside.onward();
      return;
    }
    const sent = send(decision.type, decision.row, decision.args);
    if (decision.draft) clearDraft(decision.draft);
    void told(sent).then((taken) => taken && toast(decision.said));
    otherwise();
  };
}
