/** A supervisor's decision on a requisition, line by line, as it is being written. Pure. */
import type { CommandArgs } from "../../../contract/commands";

export interface Asked {
  id: string;
  quantity: number;
}
/** What was said of a line so far; a line of which nothing was said is granted whole. */
export interface LineDraft {
  approved?: number;
  cut_reason?: string | null;
}
export type Draft = Readonly<Record<string, LineDraft>>;

type Line = CommandArgs["requisition.approve"]["lines"][number];

export interface Approval {
  lines: Line[];
  /** Lines that get less than was asked for. */
  cut: number;
  /** Cut lines that still want a reason. */
  unexplained: string[];
  /** Nothing at all is granted: the same as a refusal. */
  nothing: boolean;
}

export function approvalOf(asked: readonly Asked[], draft: Draft): Approval {
  const lines = asked.map((line) => lineOf(line, draft[line.id]));
  const quantity = new Map(asked.map((line) => [line.id, line.quantity]));
  const cut = lines.filter((line) => line.approved < (quantity.get(line.line_id) ?? 0));
  return {
    lines,
    cut: cut.length,
    unexplained: cut.filter((line) => !line.cut_reason).map((line) => line.line_id),
    nothing: lines.every((line) => line.approved === 0),
  };
}

function lineOf(asked: Asked, said: LineDraft = {}): Line {
  const approved = Math.max(0, Math.min(said.approved ?? asked.quantity, asked.quantity));
  const reason = said.cut_reason?.trim() || null;
  return { line_id: asked.id, approved, cut_reason: approved < asked.quantity ? reason : null };
}
