/** What lies where, and what is promised: read together by the store's screens. Subscribes the caller. */
import { type Shown, useRows } from "../../../store";
import { localName } from "../../../words";
import { wayOf } from "../line-way";

const STORES = ["store", "station"];

/** Places that goods are received into and issued from, the main store first. */
export const useStores = (): Shown<"location">[] =>
  useRows(
    "location",
    (one) => STORES.includes(one.kind),
    (a, b) => Number(b.code === MAIN) - Number(a.code === MAIN) || a.code.localeCompare(b.code),
  );

export const MAIN = "MAIN";

export const placeName = (place: Shown<"location"> | undefined): string =>
  localName(place?.name_zh, place?.name_en);

/** How many of a part lie in a place. */
export function useStock(locationId: string | undefined, partId: string): number {
  const rows = locationId
    ? useRows("stock_balance", { part_id: partId, location_id: locationId })
    : [];
  return rows[0]?.quantity ?? 0;
}

/** How many of a part lie in the engineer's van. */
export function useInVan(engineerId: string, partId: string): number {
  const van = useRows("location", { person_id: engineerId }).find((one) => one.kind === "van");
  return useStock(van?.id, partId);
}

/** Pieces of a part that are approved and not yet handed out, over all requisitions but `except`. */
export function usePromised(partId: string, except?: string): number {
  return useRows("requisition_line", { part_id: partId })
    .filter((line) => line.requisition_id !== except)
    .reduce((sum, line) => sum + wayOf(line).owed, 0);
}
