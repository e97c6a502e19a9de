/**
 * Makes commands out of what a person does: create, patch, remove, and the named ones.
 *
 * Says what each was based on (`was`, `base_rev`) and what it depends on. Saves through the writer.
 */
import type { Clock } from "../kernel/clock";
import { sameValue } from "../kernel/guard";
import type { Memory } from "./memory";
import { kindOf } from "./overlay";
import type { Command, Fields } from "./shapes";
import type { Writer } from "./writer";

/** An edit on its way: shown already; `saved` resolves when it survives a power cut. */
export interface Sent {
  /** The command's id. */
  id: string;
  row: string;
  saved: Promise<void>;
}

export class Edits {
  constructor(
    private readonly memory: Memory,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly newId: () => string,
  ) {}

  create(entity: string, fields: Fields, id: string = this.newId()): Sent {
    return this.take(`${entity}.create`, entity, id, { args: fields });
  }

  /** Change fields of a row; what is already so is left out, and nothing at all makes no command. */
  patch(entity: string, id: string, values: Fields): Sent | null {
    const row = this.memory.table(entity).peek(id);
    const changed = Object.entries(values).filter(
      ([name, value]) => !sameValue(row?.[name] ?? null, value ?? null),
    );
    if (changed.length === 0) return null;
    const set = Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
    const was = Object.fromEntries(changed.map(([name]) => [name, row?.[name] ?? null]));
    return this.take(`${entity}.patch`, entity, id, { set, was });
  }

  remove(entity: string, id: string): Sent {
    return this.take(`${entity}.remove`, entity, id, {});
  }

  /** A named command on a row, `job.accept`. */
  send(type: string, row: string, args: Fields = {}): Sent {
    const entity = this.memory.specs.commands[type]?.entity ?? type.slice(0, type.indexOf("."));
    return this.take(type, entity, row, { args });
  }

  private take(
    type: string,
    entity: string,
    row: string,
    content: Partial<Pick<Command, "set" | "was" | "args">>,
  ): Sent {
    const command: Command = {
      id: this.newId(),
      type,
      v: this.memory.specs.commands[type]?.v ?? 1,
      entity,
      row,
      base_rev: this.memory.serverRow(entity, row)?.rev ?? null,
      set: content.set ?? null,
      was: content.was ?? null,
      args: content.args ?? null,
      made_at: this.clock.nowIso(),
      clock_offset_ms: this.clock.offset(),
      deps: this.dependencies(type, entity, row, { ...content.set, ...content.args }),
    };
    return { id: command.id, row, saved: this.writer.take(command) };
  }

  /** The unanswered creations of this row and of the rows that its values point to. */
  private dependencies(type: string, entity: string, row: string, values: Fields): string[] {
    const specs = this.memory.specs;
    const refs = specs.commands[type]?.refs ?? {};
    const named = Object.entries(values).flatMap(([name, value]) => {
      const ref = refs[name] ?? specs.records[entity]?.fields[name]?.ref;
      return ref && typeof value === "string" ? [[ref, value] as const] : [];
    });
    const makers = [[entity, row] as const, ...named].flatMap(([of, id]) =>
      this.memory.pending.of(of, id).filter((one) => kindOf(one) === "create"),
    );
    return [...new Set(makers.map((one) => one.id))];
  }
}
