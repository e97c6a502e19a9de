/** Whether a line can be signed: asked of the very guards that `report.sign` is judged by, applied to one line. */
import { MACHINES } from "../../contract/machines";
import { holds } from "../../kernel/guard";
import type { Expr } from "../../kernel/spec";

function perLine(guard: string): Expr {
  const move = MACHINES.report.moves.find((one) => one.name === "sign");
  const found = move?.guards.find((one) => one.name === guard);
  if (!found) throw new Error(`report.sign has no guard ${guard}`);
  return (found.expr as unknown as { every: [string, Expr] }).every[1];
}

const PART: readonly Expr[] = [perLine("lines_complete"), perLine("returns_accounted")];
const COMPENSATION: readonly Expr[] = [perLine("compensation_complete")];

export const partComplete = (line: object): boolean =>
  PART.every((expr) => holds(expr, line as never));

export const compensationComplete = (line: object): boolean =>
  COMPENSATION.every((expr) => holds(expr, line as never));
