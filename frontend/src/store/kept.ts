/** What this device itself has sent: looked up whole, as long as it is kept (30 days after its answer, SY-21). */
import type { Database } from "./database";
import type { Command } from "./shapes";

/** The newest such command on the row that was not refused, waiting or answered; null where this device has none. */
export async function lastSent(db: Database, type: string, row: string): Promise<Command | null> {
  const waiting = await db.getAllFromIndex("queue", "row", row);
  const queued = waiting.filter((one) => one.type === type).at(-1);
  if (queued) return queued;
  const tx = db.transaction("answered");
  for (
    let found = await tx.store.index("at").openCursor(null, "prev");
    found;
    found = await found.continue()
  ) {
    const one = found.value;
    if (one.row === row && one.type === type && one.status !== "rejected") return one;
  }
  return null;
}
