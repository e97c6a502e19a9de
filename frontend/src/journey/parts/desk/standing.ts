/** How many of a part lie in each kind of place. Pure. */
import type { LocationRecord, StockBalanceRecord } from "../../../contract/records";

export interface Standing {
  stores: number;
  vans: number;
  transit: number;
}

/** balances: of one part; kinds: kind of place by its id. Places outside the house hold no stock. */
export function standingOf(
  balances: readonly Pick<StockBalanceRecord, "location_id" | "quantity">[],
  kinds: ReadonlyMap<string, LocationRecord["kind"]>,
): Standing {
  const found: Standing = { stores: 0, vans: 0, transit: 0 };
  for (const { location_id, quantity } of balances) {
    const kind = kinds.get(location_id);
    if (kind === "store" || kind === "station") found.stores += quantity;
    else if (kind === "van") found.vans += quantity;
    else if (kind === "transit") found.transit += quantity;
  }
  return found;
}
