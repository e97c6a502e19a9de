/**
 * Reads the database into memory: at start, and when another tab has written.
 */
import type { Row } from "../kernel/spec";
import type { StoredRow } from "./shapes";
import { rowKey } from "./shapes";
import type { Store } from "./store";

/** The row without what only the database needs. */
export function plainRow(stored: StoredRow): Row {
  const { entity: _entity, _g, ...row } = stored;
  return row;
}

/** Every key [entity, …] of one entity. */
const range = (entity: string) => IDBKeyRange.bound([entity], [entity, []]);

/** With `again`, rows that are gone from the database are taken from memory too. */
export async function loadEntities(
  store: Store,
  entities: readonly string[],
  again = false,
): Promise<void> {
  const found = new Set<string>();
  for (const entity of entities) {
    const rows = await store.db.getAll("rows", range(entity));
    if (again) for (const row of rows) found.add(rowKey(entity, row.id));
    store.memory.putServer(rows.map((row) => ({ entity, id: row.id, row: plainRow(row) })));
  }
  if (again) store.memory.keepOnly(found);
}

export async function loadRows(store: Store, keys: readonly [string, string][]): Promise<void> {
  const tx = store.db.transaction("rows");
  const rows = await Promise.all(keys.map((key) => tx.store.get([key[0], key[1]])));
  store.memory.putServer(
    keys.map(([entity, id], i) => {
      const stored = rows[i];
      return { entity, id, row: stored && plainRow(stored) };
    }),
  );
}

export async function loadQueue(store: Store): Promise<void> {
  const touched = store.memory.pending.reload(await store.db.getAll("queue"));
  store.memory.redraw(touched);
}
