/**
 * A record with its includes, as guards and screens read it; each include is looked up when it is read,
 * so a component is told only of changes in what it used.
 */
import { answerMoves, type Moves } from "../kernel/machine";
import type { Actor, IncludeSpec, Row } from "../kernel/spec";
import type { Memory } from "./memory";
import { machineOf } from "./overlay";

/** The row with its includes as (lazy) properties, or undefined when there is no such row. */
export function viewOf(memory: Memory, entity: string, id: string): Row | undefined {
  const row = memory.table(entity).get(id);
  return row && withIncludes(memory, entity, row);
}

function withIncludes(memory: Memory, entity: string, row: Row): Row {
  const view = { ...row };
  for (const [name, include] of Object.entries(memory.specs.records[entity]?.includes ?? {})) {
    Object.defineProperty(view, name, {
      enumerable: true,
      configurable: true,
      get: () => included(memory, include, row),
    });
  }
  return view;
}

function included(memory: Memory, include: IncludeSpec, row: Row): Row | Row[] | null {
  const key = row[include.local];
  const table = memory.table(include.entity);
  const found =
    include.field === "id"
      ? [typeof key === "string" ? table.get(key) : undefined].flatMap((one) => one ?? [])
      : key === null || key === undefined
        ? []
        : table.by(include.field, key);
  const views = found.map((one) => withIncludes(memory, include.entity, one));
  return include.many ? views : (views[0] ?? null);
}

/** What may be done with this row now, and why not; empty for a row without a machine. */
export function movesOf(memory: Memory, entity: string, id: string, actor: Actor): Moves {
  const machine = machineOf(memory.specs, entity);
  const view = machine && viewOf(memory, entity, id);
  return machine && view ? answerMoves(machine, view, actor) : {};
}
