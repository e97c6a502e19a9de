/**
 * The stages of the journey, the reference data and the inbox as the shell finds them: every such `index.ts` is
 * taken up by itself.
 */
import type { Entity } from "../contract/records";
import type { Role } from "../contract/settings";
import { wordsFrom } from "../words";
import type { NavEntry, Route, Stage } from "./route";
import { shellRoutes } from "./routes";

const stages = import.meta.glob<Stage>(
  ["../journey/*/index.ts", "../reference/*/index.ts", "../inbox/index.ts"],
  { eager: true },
);
const words = import.meta.glob([
  "../journey/*/words.ts",
  "../journey/*/desk/words.ts",
  "../reference/*/words.ts",
  "../inbox/words.ts",
]);

wordsFrom(() =>
  Promise.all([
    import("../words/problems"),
    import("./screens/words"),
    ...Object.values(words).map((load) => load()),
  ]),
);

export const routes: readonly Route[] = [
  ...Object.values(stages).flatMap((stage) => stage.routes),
  ...shellRoutes,
];

const entries: readonly NavEntry[] = Object.values(stages).flatMap((stage) => stage.nav ?? []);

/** The path of the screen that shows this record, or null when no stage has one. */
export function pathTo(entity: string, id: string): string | null {
  for (const stage of Object.values(stages)) {
    const path = stage.opens?.[entity as Entity];
    if (path) return path(id);
  }
  return null;
}

/** Places that these roles can go to, in order, each path once. */
export function navFor(roles: readonly string[]): NavEntry[] {
  const mine = entries.filter((entry) => entry.roles.some((role) => roles.includes(role)));
  const once = new Map(mine.map((entry) => [entry.path, entry]));
  return [...once.values()].sort((a, b) => a.order - b.order);
}

/** May these roles open the route? */
export function mayOpen(route: Route, roles: readonly string[]): boolean {
  return !route.roles || route.roles.some((role: Role) => roles.includes(role));
}
