/** Why a move can't be made with a row, in words; null: it can. Subscribes the caller. */
import type { CommandType } from "../../contract/commands";
import { tr } from "../../words";
import { useMove } from "../move-button";

export function whyNot(type: CommandType, id: string): string | null {
  const answer = useMove(type, id);
  if (answer?.allowed) return null;
  return tr(answer?.why ?? "row.missing");
}
