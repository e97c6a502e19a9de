/**
 * Beginning again without losing work: another epoch (SY-33), another scope, a forked client (SY-4).
 */
import { readState, STATE, STRICT } from "./database";
import { loadQueue } from "./loading";
import type { Answered, Queued, SyncState } from "./shapes";
import type { Store } from "./store";

/** Start a fresh snapshot. With `drop`, rows that may no longer be seen go at once. */
export async function startSnapshot(
  store: Store,
  change: Partial<Pick<SyncState, "epoch" | "scope_hash">>,
  drop: boolean,
): Promise<void> {
  const tx = store.db.transaction(["rows", "meta"], "readwrite", STRICT);
  const meta = tx.objectStore("meta");
  const state = await readState(meta, store.newId);
  if (drop) await tx.objectStore("rows").clear();
  await meta.put({ ...state, ...change, cursor: null, generation: store.newId() }, STATE);
  await tx.done;
  if (!drop) return;
  store.memory.keepOnly(new Set());
  store.channel.tell({ kind: "rows", keys: null });
}

/**
 * The server was restored from a backup: take a snapshot of the new epoch and put everything answered in
 * the last 30 days back before the queue, so that what the backup had lost comes back. Commands keep
 * their ids, so what the backup still has is recognised as done.
 */
export async function enterEpoch(store: Store, epoch: string | null): Promise<void> {
  const tx = store.db.transaction(["queue", "answered", "meta"], "readwrite", STRICT);
  const [queue, answered, meta] = [
    tx.objectStore("queue"),
    tx.objectStore("answered"),
    tx.objectStore("meta"),
  ];
  const state = await readState(meta, store.newId);
  const kept = (await answered.getAll()).sort(byTime);
  // The backup may not have what the lost server held: it is sent again, in its place before what follows (SY-20).
  const waiting = (await queue.getAll()).map((one) => ({ ...one, held_at: null }));
  const asBefore = kept.every((one) => one.client_id === state.client_id);
  const again = [...kept.map(replay), ...waiting];
  const next = asBefore ? state : renumber(again, { ...state, client_id: store.newId() });
  await queue.clear();
  await answered.clear();
  for (const command of again) await queue.put(command);
  await meta.put(next, STATE);
  await tx.done;
  await loadQueue(store);
  store.channel.tell({ kind: "queue" });
  await store.files.askAgain();
  await startSnapshot(store, { epoch }, false);
}

const byTime = (a: Answered, b: Answered) =>
  a.answered_at.localeCompare(b.answered_at) || a.n - b.n;

function replay(record: Answered): Queued {
  const {
    client_id: _client,
    status,
    code: _code,
    detail: _detail,
    row_rev: _rev,
    ...rest
  } = record;
  const { answered_at: _at, ...command } = rest;
  return { ...command, replayed: status, held_at: null };
}

/** 1, 2, 3… in this order, in place; gives the state that follows. */
function renumber(commands: Queued[], state: SyncState): SyncState {
  commands.forEach((command, i) => {
    command.n = i + 1;
  });
  return { ...state, next_n: commands.length + 1 };
}

/** The server knows our numbers with other content: this phone is a copy. Take a new id, number anew. */
export async function becomeNewClient(store: Store): Promise<void> {
  const tx = store.db.transaction(["queue", "meta"], "readwrite", STRICT);
  const [queue, meta] = [tx.objectStore("queue"), tx.objectStore("meta")];
  const waiting = await queue.getAll();
  const state = await readState(meta, store.newId);
  const next = renumber(waiting, { ...state, client_id: store.newId() });
  await queue.clear();
  for (const command of waiting) await queue.put(command);
  await meta.put(next, STATE);
  await tx.done;
  await loadQueue(store);
  store.channel.tell({ kind: "queue" });
}
