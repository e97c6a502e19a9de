/**
 * Which route an address belongs to.
 */
import type { Route } from "./route";

/** The parts of `at` by the names in `pattern`, or null when it is another place. */
export function match(pattern: string, at: string): Record<string, string> | null {
  const [want, have] = [pattern.split("/"), at.replace(/(.)\/$/, "$1").split("/")];
  if (want.length !== have.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const found = have[i] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(found);
    else if (part !== found) return null;
  }
  return params;
}

/** The first route that fits; those without parameters are looked at first. */
export function findRoute(routes: readonly Route[], at: string) {
  const exactFirst = [...routes].sort(
    (a, b) => Number(a.path.includes(":")) - Number(b.path.includes(":")),
  );
  for (const route of exactFirst) {
    const params = match(route.path, at);
    if (params) return { route, params };
  }
  return null;
}
