/**
 * How many things wait for this person in the tray: refused work, and conflicts that they may settle.
 */
import type { ConflictRecord } from "../contract/records";
import { currentActor, SPECS, theStore, useRows } from "../store";

/** Open conflicts on records that this person may write; who only reads them has nothing to decide. */
export function conflictsToSettle(): ConflictRecord[] {
  const { roles } = currentActor.value;
  return useRows("conflict", { state: "open" }).filter((conflict) =>
    SPECS.records[conflict.about]?.patch.some((role) => roles.includes(role)),
  );
}

export function needsPerson(): number {
  const conflicts = new Set(conflictsToSettle().map((conflict) => conflict.id));
  const items = theStore().tray.items.value;
  return (
    conflicts.size +
    items.filter((item) => !item.conflict_id || !conflicts.has(item.conflict_id)).length
  );
}
