/**
 * How many things wait for this person in the tray: refused work, and conflicts they can see.
 */
import { theStore, useRows } from "../store";

export function needsPerson(): number {
  const conflicts = new Set(useRows("conflict", { state: "open" }).map((conflict) => conflict.id));
  const items = theStore().tray.items.value;
  return (
    conflicts.size +
    items.filter((item) => !item.conflict_id || !conflicts.has(item.conflict_id)).length
  );
}
