/** How a result looks and where it leads. Subscribes the caller to the rows that it reads. */
import type { Entity, Records } from "../contract/records";
import { fieldName, valueText } from "../shell/describe";
import { findRoute } from "../shell/router";
import { mayOpen, pathTo, routes } from "../shell/stages";
import { currentActor, useRow } from "../store";
import { language } from "../words";
import { FINDS } from "./all";
import type { Find, Look } from "./finds";
import { excerpt, marksIn, type Word } from "./match";

const look: Look = (entity, id) => useRow(entity, id);

export interface Shown {
  title: string;
  about: string;
  /** What was found that neither of them says: the field's name and the piece of its text. */
  extract: { field: string; label: string; text: string } | null;
  /** Null: this person has no screen for it. */
  to: string | null;
}

export const findOf = (entity: Entity): Find<Entity> | undefined =>
  FINDS[entity] as Find<Entity> | undefined;

export function useShown(entity: Entity, id: string, words: readonly Word[]): Shown | null {
  const row = useRow(entity, id) as Records[Entity] | undefined;
  const find = findOf(entity);
  if (!row || !find) return null;
  const title = find.title(row, look) || valueText(entity, "id", row.id);
  const about = (find.about?.(row, look) ?? []).filter(Boolean).join(" · ");
  const extract = extractOf(entity, find, row, `${title}\n${about}`, words);
  return { title, about, extract, to: placeOf(entity, find, row, extract?.field ?? null) };
}

/** Fields in which this person reads: of a text in two languages only their own. */
const fieldsOf = (find: Find<Entity>): string[] => {
  const other = language.value === "en" ? "_zh" : "_en";
  const all: string[] = [...(find.names ?? []), ...(find.codes ?? []), ...(find.words ?? [])];
  return all.filter((field) => !field.endsWith(other) && field !== "initials");
};

/** The first field that says a word which is not in sight yet. */
function extractOf(
  entity: Entity,
  find: Find<Entity>,
  row: Records[Entity],
  seen: string,
  words: readonly Word[],
): Shown["extract"] {
  const missing = words.filter((word) => marksIn(seen, [word]).length === 0);
  if (missing.length === 0) return null;
  for (const field of fieldsOf(find)) {
    const value = (row as unknown as Record<string, unknown>)[field];
    const text = Array.isArray(value) ? value.join(" · ") : value;
    if (typeof text !== "string" || marksIn(text, missing).length === 0) continue;
    return { field, label: fieldName(entity, field), text: excerpt(text, missing) };
  }
  return null;
}

function placeOf(
  entity: Entity,
  find: Find<Entity>,
  row: Records[Entity],
  field: string | null,
): string | null {
  const to = find.at ? find.at(row, field) : pathTo(entity, row.id);
  return to && isOpen(to) ? to : null;
}

/** May this person go there? */
export function isOpen(to: string): boolean {
  const found = findRoute(routes, to.split("?")[0] ?? to);
  return found !== null && mayOpen(found.route, currentActor.value.roles);
}

/** All that is told of a record which has no screen for this person, but for what the heading says. */
export function factsOf(
  entity: Entity,
  row: Records[Entity],
  heading: string,
): [field: string, label: string, text: string][] {
  const find = findOf(entity);
  const values = row as unknown as Record<string, unknown>;
  return [...new Set(find ? fieldsOf(find) : [])]
    .filter((field) => ![null, undefined, "", heading].includes(values[field] as string))
    .map((field) => [field, fieldName(entity, field), valueText(entity, field, values[field])]);
}
