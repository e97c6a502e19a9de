/** The search over everything that the stages and the reference data declare, one for each open store. */

import { currentStore } from "../store";
import type { Store } from "../store/store";
import { Finder } from "./finder";
import type { Finds } from "./finds";

const declared = import.meta.glob<{ finds: Finds }>(
  ["../journey/*/finds.ts", "../reference/*/finds.ts"],
  { eager: true },
);

export const FINDS: Finds = Object.assign(
  {},
  ...Object.values(declared).map((module) => module.finds),
);

let kept: { store: Store; finder: Finder } | null = null;

/** The finder of this person's store. It is made at the first search, and ends with the session. */
export function theFinder(): Finder {
  const store = currentStore.value;
  if (!store) throw new Error("no store is open");
  if (kept?.store === store) return kept.finder;
  kept?.finder.stop();
  kept = { store, finder: new Finder(FINDS, (entity) => store.memory.table(entity)) };
  return kept.finder;
}
