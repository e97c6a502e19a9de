/**
 * The "with pending" view of one row: what the server told, with the person's unanswered work laid over.
 *
 * Pure. A move shows its target state as requested, never as done (SY-16): `_requested` is true until
 * the server has answered.
 */
import { mergeField } from "../kernel/merge";
import type { MoveSpec, Row, Specs } from "../kernel/spec";
import type { Command } from "./shapes";

export type Kind = "create" | "patch" | "remove" | "named";

const GENERIC: readonly Kind[] = ["create", "patch", "remove"];

/** Generic record commands are told by their verb; all else is a named command. */
export function kindOf(command: Pick<Command, "type" | "entity">): Kind {
  const verb = command.type.slice(command.entity.length + 1) as Kind;
  return GENERIC.includes(verb) ? verb : "named";
}

export function moveOf(specs: Specs, type: string): MoveSpec | undefined {
  const command = specs.commands[type];
  const machine = command?.move ? machineOf(specs, command.entity) : undefined;
  return machine?.moves.find((move) => move.name === command?.move);
}

export function machineOf(specs: Specs, entity: string) {
  const name = specs.records[entity]?.machine;
  return name ? specs.machines[name] : undefined;
}

/** The row as the person should see it; undefined when it does not exist for them. */
export function overlay(
  specs: Specs,
  base: Row | undefined,
  commands: readonly Command[],
  me: string,
): Row | undefined {
  let row = base;
  for (const command of commands) row = lay(specs, row, command, me);
  return row;
}

function lay(specs: Specs, row: Row | undefined, command: Command, me: string): Row | undefined {
  switch (kindOf(command)) {
    case "remove":
      return undefined;
    case "patch":
      return row && layPatch(specs, row, command);
    case "create":
      return { ...fresh(specs, command, me), ...row, ...command.args };
    default:
      return layNamed(specs, row, command, me);
  }
}

/** The person's own value is shown until the verdict; where sets are merged, the others' members show too. */
function layPatch(specs: Specs, row: Row, command: Command): Row {
  const fields = specs.records[command.entity]?.fields ?? {};
  const next = { ...row };
  for (const [name, value] of Object.entries(command.set ?? {})) {
    const union = fields[name]?.policy === "union";
    next[name] = union
      ? mergeField("union", true, command.was?.[name], value, row[name]).value
      : value;
  }
  return next;
}

/** A row as it is before the server has seen it: every field null, the machine at its start. */
function fresh(specs: Specs, command: Command, me: string): Row {
  const record = specs.records[command.entity];
  const machine = machineOf(specs, command.entity);
  return {
    id: command.row,
    rev: 0,
    created_at: command.made_at,
    created_by_id: me,
    updated_at: command.made_at,
    ...(record?.numbered && { number: null }),
    ...(machine && { state: machine.initial }),
    ...Object.fromEntries(Object.keys(record?.fields ?? {}).map((name) => [name, null])),
  };
}

/** What the command sets by itself (`sets` of its declaration), as the office will: by the corrected time of the event. */
function stamped(specs: Specs, command: Command, me: string): Record<string, unknown> {
  const sets = specs.commands[command.type]?.sets ?? {};
  const at = new Date(Date.parse(command.made_at) + command.clock_offset_ms).toISOString();
  return Object.fromEntries(
    Object.entries(sets).map(([field, source]) => [
      field,
      source === "$at" ? at : source === "$actor" ? me : (command.args?.[source] ?? null),
    ]),
  );
}

/** A named command shows those of its arguments that are fields of the record, and its target state. */
function layNamed(
  specs: Specs,
  row: Row | undefined,
  command: Command,
  me: string,
): Row | undefined {
  const move = moveOf(specs, command.type);
  const base =
    row ?? (specs.commands[command.type]?.creates ? fresh(specs, command, me) : undefined);
  if (!base) return undefined;
  const fields = specs.records[command.entity]?.fields ?? {};
  const shown = Object.entries(command.args ?? {}).filter(([name]) => name in fields);
  const next: Row = {
    ...base,
    ...Object.fromEntries(shown),
    ...stamped(specs, command, me),
    _requested: true,
  };
  if (move?.to && move.from.includes(String(base.state))) next.state = move.to;
  return next;
}
