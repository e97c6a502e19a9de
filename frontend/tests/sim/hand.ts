/** The person at a phone, for one deed: what they see, chance, and values that nobody has entered before. */
import { answerWriting, type MoveAnswer } from "../../src/kernel/machine";
import type { Row } from "../../src/kernel/spec";
import type { Sent } from "../../src/store/edits";
import type { Store } from "../../src/store/store";
import { movesOf, viewOf } from "../../src/store/view";
import type { Dice } from "./dice";
import type { Tab } from "./phone";

/** What was done, in words, and the edits that it made. */
export interface Deed {
  told: string;
  sent: Sent[];
  /** Of a patch: what was typed, to be found in the queue once it is saved. */
  entered?: Record<string, unknown>;
}

export class Hand {
  constructor(
    readonly tab: Tab,
    readonly dice: Dice,
    /** Marks the values of this deed. */
    readonly mark: string,
  ) {}

  get store(): Store {
    return this.tab.store;
  }

  get actor() {
    return this.tab.phone.spec.actor;
  }

  rows(entity: string): Row[] {
    return [...this.store.memory.table(entity).all()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  by(entity: string, field: string, value: unknown): Row[] {
    return this.store.memory.table(entity).by(field, value);
  }

  has(role: string): boolean {
    return this.actor.roles.includes(role);
  }

  /** Names of the moves that the screen would offer for this row. */
  moves(entity: string, id: string): string[] {
    const moves: Record<string, MoveAnswer> = movesOf(this.store.memory, entity, id, this.actor);
    return Object.keys(moves).filter((name) => moves[name]?.allowed);
  }

  /** Whether the screen would let this person write in the row. */
  mayWrite(entity: string, id: string, verb: "patch" | "remove" = "patch"): boolean {
    const spec = this.store.memory.specs.records[entity];
    const view = viewOf(this.store.memory, entity, id);
    return !!spec && !!view && answerWriting(spec, entity, verb, view, this.actor).allowed;
  }

  /** A text that is found again. */
  text(): string {
    return `${this.mark}.${this.dice.below(1000)}`;
  }

  send(type: string, row: string, args: Record<string, unknown> = {}): Deed {
    return { told: `${type} ${short(row)}`, sent: [this.store.edits.send(type, row, args)] };
  }

  create(entity: string, fields: Record<string, unknown>): Deed & { row: string } {
    const sent = this.store.edits.create(entity, fields);
    return { told: `${entity}.create ${short(sent.row)}`, sent: [sent], row: sent.row };
  }
}

export const short = (id: string): string => id.slice(-6);
