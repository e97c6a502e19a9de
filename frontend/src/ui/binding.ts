/**
 * Joins a form field to what it changes: a field of a record, or an argument of a command kept as a draft.
 *
 * A binding reads when asked, so only the field that shows a value draws again when it changes.
 */
import { ARGS } from "../contract/args";
import { COMMANDS, type CommandType } from "../contract/commands";
import type { Entity, Records } from "../contract/records";
import type { FieldSpec } from "../kernel/spec";
import { faultOf, missing } from "../kernel/validate";
import {
  clearDraft,
  patch,
  SPECS,
  send,
  setDraft,
  theStore,
  useDraft,
  useRow,
  useWriting,
} from "../store";
import type { Sent } from "../store/edits";
import { has, tr } from "../words";

export interface Binding {
  /** Unique on the screen; names the input for labels and tests. */
  readonly name: string;
  readonly spec: FieldSpec;
  readonly label: string;
  /** Small print under the label, where the words have one. */
  readonly hint: string | null;
  /** What is wrong with the value, in words, or null. */
  readonly fault: string | null;
  readonly readOnly: boolean;
  readonly value: unknown;
  set(value: unknown): void;
  /** The words for one of its choices. */
  choice(value: string): string;
}

const NOTHING: FieldSpec = { type: "text", required: false };

const optional = (key: string): string | null => (has(key) ? tr(key) : null);

const faultText = (spec: FieldSpec, value: unknown): string | null => {
  const fault = faultOf(spec, value);
  return fault && tr(fault.key, fault.args);
};

/** A field of a record: shows the merged value, saves at each key stroke. */
export function bind<E extends Entity>(
  entity: E,
  id: string,
  field: keyof Records[E] & string,
): Binding {
  const spec = SPECS.records[entity]?.fields[field] ?? NOTHING;
  const read = () => (useRow(entity, id) as Record<string, unknown> | undefined)?.[field] ?? null;
  return {
    name: `${entity}.${field}`,
    spec,
    get label() {
      return tr(`${entity}.field.${field}`);
    },
    get hint() {
      return optional(`${entity}.hint.${field}`);
    },
    get fault() {
      return faultText(spec, read());
    },
    get readOnly() {
      return spec.owner === "server" || !useWriting(entity, id).allowed;
    },
    get value() {
      return read();
    },
    set: (value) => patch(entity, id, { [field]: value } as Partial<Records[E]>),
    choice: (value) => tr(`${entity}.choice.${field}.${value}`),
  };
}

export interface CommandForm {
  bind(arg: string): Binding;
  readonly values: Record<string, unknown>;
  /** Names of required arguments not yet given. */
  readonly missing: string[];
  /** Something is missing or out of bounds. */
  readonly incomplete: boolean;
  set(values: Record<string, unknown>): void;
  /** Send the command with the draft's values (and `more`), then forget the draft. */
  submit(row: string, more?: Record<string, unknown>): Sent;
  clear(): void;
}

/**
 * The form of a named command; its values are a draft that survives a kill. `key` tells drafts of one
 * command apart (the row's id); `given` are arguments that the screen fills in itself.
 */
export function commandForm(
  type: CommandType,
  key = "",
  given: Record<string, unknown> = {},
): CommandForm {
  const draft = `${type}/${key}`;
  const { entity } = COMMANDS[type];
  const args = (ARGS as unknown as Record<string, Record<string, FieldSpec>>)[type] ?? {};
  const read = () => ({ ...given, ...useDraft(draft).value });
  const gaps = () => missing(args, read());
  return {
    bind: (arg) =>
      bindArg(type, entity, arg, args[arg] ?? NOTHING, read, (value) =>
        setDraft(draft, { [arg]: value }),
      ),
    get values() {
      return read();
    },
    get missing() {
      return gaps();
    },
    get incomplete() {
      const values: Record<string, unknown> = read();
      return (
        gaps().length > 0 ||
        Object.entries(args).some(([name, spec]) => faultOf(spec, values[name]) !== null)
      );
    },
    set: (values) => setDraft(draft, values),
    submit(row, more = {}) {
      const values = Object.entries({ ...given, ...theStore().drafts.of(draft).peek(), ...more });
      const known = values.filter(([name, value]) => name in args && value !== undefined);
      const sent = send(type, row, Object.fromEntries(known) as never);
      clearDraft(draft);
      return sent;
    },
    clear: () => clearDraft(draft),
  };
}

function bindArg(
  type: string,
  entity: string,
  arg: string,
  spec: FieldSpec,
  read: () => Record<string, unknown>,
  set: (value: unknown) => void,
): Binding {
  return {
    name: `${type}.${arg}`,
    spec,
    get label() {
      return optional(`${type}.arg.${arg}`) ?? tr(`${entity}.field.${arg}`);
    },
    get hint() {
      return optional(`${type}.hint.${arg}`) ?? optional(`${entity}.hint.${arg}`);
    },
    get fault() {
      return faultText(spec, read()[arg]);
    },
    readOnly: false,
    get value() {
      return read()[arg] ?? null;
    },
    set,
    choice: (value) =>
      optional(`${type}.choice.${arg}.${value}`) ?? tr(`${entity}.choice.${arg}.${value}`),
  };
}
