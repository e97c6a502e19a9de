/**
 * The queue's way out: takes a batch and closes it against further joining, before a byte is sent.
 */
import { readState, STATE, STRICT } from "./database";
import type { Queued, SyncState } from "./shapes";
import type { Store } from "./store";

/** A held command is asked about again after this long (SY-20). */
const ASK_AGAIN_MS = 15 * 60_000;

export interface Batch {
  state: SyncState;
  commands: Queued[];
  /** Unsent work that remains after this batch. */
  more: boolean;
  queueLength: number;
  oldestMadeAt: string | null;
}

/**
 * The oldest commands up to `limit`, marked as sent in one transaction: from now on their payload is
 * frozen, since the server may have seen them even if no answer comes (SY-3).
 */
export async function takeBatch(store: Store, limit: number): Promise<Batch> {
  await store.writer.flush().catch(() => undefined);
  const now = store.clock.nowIso();
  const tx = store.db.transaction(["queue", "meta"], "readwrite", STRICT);
  const [queue, meta] = [tx.objectStore("queue"), tx.objectStore("meta")];
  const state = await readState(meta, store.newId);
  await meta.put(state, STATE);
  const all = await queue.getAll();
  const due = all.filter((one) => isDue(one, store.clock.now()));
  const commands = due.slice(0, limit);
  for (const command of commands) {
    command.sent_at ??= now;
    if (command.held_at) command.held_at = now;
    await queue.put(command);
  }
  await tx.done;
  for (const command of commands) store.memory.pending.put(command);
  const waiting = all.filter((one) => !one.held_at);
  return {
    state,
    commands,
    more: due.length > commands.length,
    queueLength: waiting.length,
    oldestMadeAt: waiting[0]?.made_at ?? null,
  };
}

/** By the distance in time, not by what comes first: the device's clock may have been set back meanwhile (SY-32). */
function isDue(command: Queued, now: number): boolean {
  return !command.held_at || Math.abs(now - Date.parse(command.held_at)) >= ASK_AGAIN_MS;
}
