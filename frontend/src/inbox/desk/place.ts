/** Where one stands in the inbox, and what comes after. Pure. */
import type { Waiting } from "../waiting";

type Key = Pick<Waiting, "entity" | "id" | "command">;

const keyOf = (one: Key): string => `${one.entity}/${one.id}`;

/** The kinds that wait, in the order of their first one, with how many there are of each. */
export function kinds(list: readonly Key[]): { command: string; n: number }[] {
  const count = new Map<string, number>();
  for (const one of list) count.set(one.command, (count.get(one.command) ?? 0) + 1);
  return [...count].map(([command, n]) => ({ command, n }));
}

/**
 * The key of what comes after `at` by so many places; null when there is nothing else.
 *
 * `before` is the list as it was last seen with `at` in it: what was decided meanwhile has left the list, and the one
 * after it is meant, not the first.
 */
export function beside(
  list: readonly Key[],
  at: string | null,
  by: 1 | -1,
  before: readonly string[] = [],
): string | null {
  const keys = list.map(keyOf);
  if (at === null) return keys[0] ?? null;
  const here = keys.indexOf(at);
  if (here >= 0) return keys[here + by] ?? null;
  const place = before.indexOf(at);
  const after = by > 0 ? before.slice(place + 1) : before.slice(0, Math.max(place, 0)).reverse();
  return after.find((key) => keys.includes(key)) ?? (by > 0 ? keys.at(-1) : keys[0]) ?? null;
}
