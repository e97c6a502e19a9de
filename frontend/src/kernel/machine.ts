/**
 * The interpreter of state machines on the device: which moves a person may make now, and why not.
 *
 * Twin of `app/kernel/machine.py`. It decides nothing: the server decides again with the same data.
 * Role and state are two questions, asked in a fixed order: state, role, then the guards as declared.
 */
import { holds, officeChecks, type View } from "./guard";
import type { Actor, GuardSpec, MachineSpec, MoveSpec, RecordSpec } from "./spec";

export interface MoveAnswer {
  allowed: boolean;
  /** Translation key of the reason when not allowed: `entity.move.<wrong_state|wrong_role|guard>`. */
  why: string | null;
  /** Names of guards that only the office can check. */
  office: string[];
}

export type Moves = Record<string, MoveAnswer>;

const refuse = (why: string): MoveAnswer => ({ allowed: false, why, office: [] });

export function answerMove(
  machine: MachineSpec,
  move: MoveSpec,
  view: View,
  actor: Actor,
): MoveAnswer {
  const key = `${machine.entity}.${move.name}`;
  if (!move.from.includes(String(view.state))) return refuse(`${key}.wrong_state`);
  if (!move.roles.some((role) => actor.roles.includes(role))) return refuse(`${key}.wrong_role`);
  return answerGuards(move.guards, key, view, actor);
}

function answerGuards(
  guards: readonly GuardSpec[],
  key: string,
  view: View,
  actor: Actor,
): MoveAnswer {
  const seen = Object.assign(Object.create(view), { actor }) as View;
  for (const guard of guards) {
    if (!holds(guard.expr, seen)) return refuse(`${key}.${guard.name}`);
  }
  const office = guards.filter((guard) => officeChecks(guard.expr)).map((guard) => guard.name);
  return { allowed: true, why: null, office };
}

/** May the actor write this record by the generic commands; twin of `check_patch` and `check_guards`. */
export function answerWriting(
  spec: RecordSpec,
  entity: string,
  verb: "create" | "patch" | "remove",
  view: View,
  actor: Actor,
): MoveAnswer {
  if (!spec[verb].some((role) => actor.roles.includes(role))) return refuse(`${verb}.forbidden`);
  return answerGuards(spec.guards, `${entity}.${verb}`, view, actor);
}

/** Every move of the machine with its answer. */
export function answerMoves(machine: MachineSpec, view: View, actor: Actor): Moves {
  return Object.fromEntries(
    machine.moves.map((move) => [move.name, answerMove(machine, move, view, actor)]),
  );
}
