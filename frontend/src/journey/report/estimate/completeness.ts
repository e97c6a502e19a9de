/** Whether a line can be submitted: asked of the very guard that `estimate.submit` is judged by. */
import { MACHINES } from "../../../contract/machines";
import { holds } from "../../../kernel/guard";
import type { Expr } from "../../../kernel/spec";

function perLine(): Expr {
  const submit = MACHINES.estimate.moves.find((move) => move.name === "submit");
  const guard = submit?.guards.find((one) => one.name === "lines_complete");
  if (!guard) throw new Error("estimate.submit has no guard lines_complete");
  return (guard.expr as unknown as { every: [string, Expr] }).every[1];
}

const LINE = perLine();

export const lineComplete = (line: object): boolean => holds(LINE, line as never);
