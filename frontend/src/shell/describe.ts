/**
 * A command in the person's words: which record, what was done to it, which values. Never a code.
 */

import { formatFen } from "../kernel/money";
import type { Row } from "../kernel/spec";
import { SPECS, theStore } from "../store";
import { kindOf } from "../store/overlay";
import type { Command } from "../store/shapes";
import { t as part } from "../ui/words";
import { dateText, dateTimeText, listText, localName, tr } from "../words";

export interface Described {
  /** The record: "Job 2026-0042", or its kind when it has no name. */
  title: string;
  what: string;
}

export function describe(
  command: Pick<Command, "entity" | "row" | "type" | "set">,
  seen?: Row,
): Described {
  const kind = kindOf(command);
  const what =
    kind === "patch"
      ? listText(Object.keys(command.set ?? {}).map((name) => fieldName(command.entity, name)))
      : tr(command.type, {}, tr(`command.${kind}`, {}, kind));
  return { title: titleOf(command.entity, command.row, seen), what };
}

/**
 * The name of a record: its kind, and its number or name where it has one, else the number of what it belongs to.
 * seen: what it was when it was last seen, should it be gone by now.
 */
export function titleOf(entity: string, id: string, seen?: Row): string {
  const kind = tr(`entity.${entity}`, {}, entity);
  const row = theStore().memory.table(entity).get(id) ?? seen;
  const text = (field: string) =>
    typeof row?.[field] === "string" ? (row[field] as string) : null;
  const own =
    text("number") ?? text("report_number") ?? text("name") ?? text("plate") ?? text("code");
  const name = own ?? (localName(text("name_zh"), text("name_en")) || numberOfWhole(entity, row));
  return name ? `${kind} ${name}` : kind;
}

/** "WJ-2026-0042" for a sheet, a line or a photo of that job. */
function numberOfWhole(entity: string, row: Row | undefined): string | null {
  for (const [field, spec] of Object.entries(SPECS.records[entity]?.fields ?? {})) {
    const whole = spec.ref && theStore().memory.table(spec.ref).get(String(row?.[field]));
    if (whole && typeof whole.number === "string") return whole.number;
  }
  return null;
}

export const fieldName = (entity: string, field: string): string =>
  tr(`${entity}.field.${field}`, {}, field);

/** The name of one of the values that a command carries: an argument's own, or that of the record's field. */
export const valueName = (command: Pick<Command, "entity" | "type">, name: string): string =>
  tr(`${command.type}.arg.${name}`, {}, fieldName(command.entity, name));

/** May a person read the value as it is? Strokes, sealed bytes and lists of lines are shown where they belong. */
export function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === "string");
  return typeof value !== "object" || value === null;
}

/** A field's value for reading. */
export function valueText(entity: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "—";
  const spec = SPECS.records[entity]?.fields[field];
  if (spec?.choices) {
    const chosen = Array.isArray(value) ? value : [value];
    return listText(chosen.map((one) => tr(`${entity}.choice.${field}.${one}`, {}, String(one))));
  }
  if (typeof value === "boolean") return value ? part("action.yes") : part("action.no");
  if (spec?.type === "money" && typeof value === "number") return formatFen(value);
  if (spec?.type === "moment") return dateTimeText(String(value));
  if (spec?.type === "day") return dateText(String(value));
  if (spec?.type === "ref") return titleOf(spec.ref ?? "", String(value));
  if (Array.isArray(value)) return listText(value.map(String));
  if (typeof value === "object") return "…";
  return spec?.unit ? `${String(value)} ${spec.unit}` : String(value);
}

/** A link that leads to the record's own screen; the server's notices use the same form. */
export const pathOf = (entity: string, id: string): string => `/open/${entity}/${id}`;
