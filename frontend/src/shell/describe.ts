/**
 * A command in the person's words: which record, what was done to it, which values. Never a code.
 */

import { formatFen } from "../kernel/money";
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

export function describe(command: Pick<Command, "entity" | "row" | "type" | "set">): Described {
  const kind = kindOf(command);
  const what =
    kind === "patch"
      ? listText(Object.keys(command.set ?? {}).map((name) => fieldName(command.entity, name)))
      : tr(command.type, {}, tr(`command.${kind}`, {}, kind));
  return { title: titleOf(command.entity, command.row), what };
}

/** The name of a record: its kind, and its number or name where it has one. */
export function titleOf(entity: string, id: string): string {
  const kind = tr(`entity.${entity}`, {}, entity);
  const row = theStore().memory.table(entity).get(id);
  const text = (field: string) =>
    typeof row?.[field] === "string" ? (row[field] as string) : null;
  const own = text("number") ?? text("name") ?? text("plate") ?? text("code");
  const name = own ?? localName(text("name_zh"), text("name_en"));
  return name ? `${kind} ${name}` : kind;
}

export const fieldName = (entity: string, field: string): string =>
  tr(`${entity}.field.${field}`, {}, field);

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
  if (typeof value === "object") return JSON.stringify(value);
  return spec?.unit ? `${String(value)} ${spec.unit}` : String(value);
}

/** A link that leads to the record's own screen; the server's notices use the same form. */
export const pathOf = (entity: string, id: string): string => `/open/${entity}/${id}`;
