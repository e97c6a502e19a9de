/**
 * The shapes of what the back end declares once and this front end reads: records, machines, commands.
 *
 * Types only. The values are generated into `src/contract/`; nothing here names an entity of the trade.
 */

export type Role = string;
export type Value = unknown;

/** A record as it lies in the store: its fields beside `id` and the server's revision. */
export interface Row {
  id: string;
  rev: number;
  [field: string]: Value;
}

export type FieldKind =
  | "text"
  | "choice"
  | "integer"
  | "decimal"
  | "money"
  | "flag"
  | "day"
  | "moment"
  | "ref"
  | "tags"
  | "document"
  | "list";

export interface FieldSpec {
  readonly type: FieldKind;
  readonly required?: boolean;
  readonly owner?: string;
  readonly policy?: string;
  /** Characters, of a text. */
  readonly max?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
  readonly unit?: string;
  readonly ref?: string;
  readonly personal?: boolean;
  /** The members of a list argument. */
  readonly of?: Readonly<Record<string, FieldSpec>>;
}

export interface IncludeSpec {
  readonly entity: string;
  /** The field of the included entity that is compared. */
  readonly field: string;
  /** The field of this record that it is compared with. */
  readonly local: string;
  readonly many: boolean;
}

export interface RecordSpec {
  readonly fields: Readonly<Record<string, FieldSpec>>;
  readonly includes: Readonly<Record<string, IncludeSpec>>;
  readonly machine: string | null;
  /** Whether the server gives it a running number. */
  readonly numbered: boolean;
  /** Roles that may write it by the generic commands; empty: nobody. */
  readonly create: readonly Role[];
  readonly patch: readonly Role[];
  readonly remove: readonly Role[];
  /** Conditions under which they may. */
  readonly guards: readonly GuardSpec[];
  readonly parent: { readonly entity: string; readonly field: string } | null;
}

export type RecordSpecs = Readonly<Record<string, RecordSpec>>;

type Path = string;
type Literal = string | number | boolean | null;

/** The vocabulary of guards: predicates as data, read alike by Python and TypeScript. */
export type Expr =
  | { readonly filled: Path }
  | { readonly blank: Path }
  | { readonly true: Path }
  | { readonly equals: readonly [Path, Literal] }
  | { readonly in: readonly [Path, readonly Literal[]] }
  | { readonly contains: readonly [Path, Literal] }
  | { readonly at_least: readonly [Path, number] }
  | { readonly at_most: readonly [Path, number] }
  | { readonly same: readonly [Path, Path] }
  | { readonly before: readonly [Path, Path] }
  | { readonly non_empty: Path }
  | { readonly empty: Path }
  | { readonly every: readonly [Path, Expr] }
  | { readonly some: readonly [Path, Expr] }
  | { readonly none: readonly [Path, Expr] }
  | { readonly all: readonly Expr[] }
  | { readonly any: readonly Expr[] }
  | { readonly not: Expr }
  | { readonly if: readonly [Expr, Expr] }
  | { readonly server: string };

export interface GuardSpec {
  readonly name: string;
  readonly expr: Expr;
}

export interface MoveSpec {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string | null;
  readonly roles: readonly Role[];
  readonly guards: readonly GuardSpec[];
}

export interface MachineSpec {
  readonly entity: string;
  readonly states: readonly string[];
  readonly initial: string;
  readonly moves: readonly MoveSpec[];
}

export type MachineSpecs = Readonly<Record<string, MachineSpec>>;

export interface CommandSpec {
  readonly v: number;
  readonly entity: string;
  readonly move: string | null;
  /** The row does not exist before. */
  readonly creates: boolean;
  readonly offline: boolean;
  /** Refused when the row has changed since the person looked at it (SY-17). */
  readonly namesRevision: boolean;
  readonly roles: readonly Role[];
  /** The entities that arguments point to. */
  readonly refs?: Readonly<Record<string, string>>;
  /** What the command sets by itself: field ← "$at", "$actor" or an argument's name. */
  readonly sets?: Readonly<Record<string, string>>;
}

export type CommandSpecs = Readonly<Record<string, CommandSpec>>;

/** All that the store and the sync need to know of the trade. Tests hand in a toy one. */
export interface Specs {
  readonly records: RecordSpecs;
  readonly machines: MachineSpecs;
  readonly commands: CommandSpecs;
  /** Changes whenever the shape of records changes; sent as `schema`. */
  readonly schema: string;
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}
