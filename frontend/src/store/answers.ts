/**
 * Takes in what the server answered: verdicts out of the queue, and a page of rows with its cursor, each
 * in one transaction with all that belongs to it (SY-7, SY-11, SY-19, SY-21).
 *
 * Knows the store and the wire's words, not the network.
 */
import { readState, STATE, STRICT } from "./database";
import { plainRow } from "./loading";
import { kindOf } from "./overlay";
import type { Answered, Cursor, Queued, Status, StoredRow, SyncState, TrayItem } from "./shapes";
import { rowKey } from "./shapes";
import type { Store } from "./store";

const KEEP_MS = 30 * 24 * 3600_000;

export interface Verdict {
  n: number;
  id: string;
  status: Status;
  code?: string | null;
  detail?: unknown;
  conflict_id?: string | null;
  row_rev?: number | null;
}

export interface Page {
  rows: ({ entity: string; id: string; rev: number } & Record<string, unknown>)[];
  leave: { entity: string; id: string }[];
  cursor: Cursor;
  more: boolean;
}

/**
 * File the verdicts. Exactly the commands they name leave the queue; a held one stays and is asked about.
 *
 * `at`: the server's time of the answer. How long an answered command is kept goes by it, since a device's
 * clock that jumps must not throw away what a restore will ask for (SY-32, SY-33).
 *
 * `epoch`: the server's life that answered, kept with the verdicts: were the power to go before the page
 * that follows is stored, nothing else would tell at the next restore that they are lost. An answer of
 * another life than the one this device is in by now says nothing.
 */
export async function fileVerdicts(
  store: Store,
  verdicts: readonly Verdict[],
  at: string,
  epoch: string,
): Promise<Answered[]> {
  const now = store.clock.nowIso();
  const tx = store.db.transaction(["queue", "answered", "tray", "meta"], "readwrite", STRICT);
  const [queue, answered, tray, meta] = [
    tx.objectStore("queue"),
    tx.objectStore("answered"),
    tx.objectStore("tray"),
    tx.objectStore("meta"),
  ];
  const state = await readState(meta, store.newId);
  if (state.epoch !== null && state.epoch !== epoch) {
    await tx.done;
    return [];
  }
  if (state.epoch === null) await meta.put({ ...state, epoch }, STATE);
  const filed: Answered[] = [];
  const held: Queued[] = [];
  for (const verdict of verdicts) {
    const command = await queue.get(verdict.n);
    if (command?.id !== verdict.id) continue;
    if (verdict.status === "held") {
      held.push({ ...command, held_at: now });
      await queue.put({ ...command, held_at: now });
      continue;
    }
    const record = answeredRecord(command, verdict, state.client_id, at);
    filed.push(record);
    await queue.delete(verdict.n);
    await answered.put(record);
    if (needsPerson(record)) {
      const before = await tray.get(record.id);
      await tray.put({ ...trayItem(record, verdict), ...(before?.seen && { seen: before.seen }) });
    }
  }
  const old = new Date(Date.parse(at) - KEEP_MS).toISOString();
  for (const key of await answered.index("at").getAllKeys(IDBKeyRange.upperBound(old))) {
    await answered.delete(key);
  }
  await tx.done;
  showVerdicts(store, filed, held);
  if (filed.some(needsPerson)) await store.tray.load();
  store.answers.tell(filed);
  return filed;
}

function answeredRecord(
  command: Queued,
  verdict: Verdict,
  client_id: string,
  at: string,
): Answered {
  return {
    ...command,
    client_id,
    status: verdict.status,
    code: verdict.code ?? null,
    detail: verdict.detail ?? null,
    row_rev: verdict.row_rev ?? null,
    answered_at: at,
  };
}

/** A replay that fares as it did before was decided by the person then. */
const needsPerson = (record: Answered): boolean =>
  (record.status === "rejected" || record.status === "conflict") &&
  record.replayed !== record.status;

function trayItem(record: Answered, verdict: Verdict): TrayItem {
  return {
    id: record.id,
    kind: record.status === "conflict" ? "conflict" : "rejected",
    entity: record.entity,
    row: record.row,
    command: record,
    code: record.code,
    detail: record.detail,
    conflict_id: verdict.conflict_id ?? null,
    at: record.answered_at,
  };
}

/** An accepted edit stays on the screen until its row has come; a refused one goes back to the server's word. */
function showVerdicts(store: Store, filed: readonly Answered[], held: readonly Queued[]): void {
  const { memory } = store;
  for (const record of filed) {
    memory.pending.take(record.n);
    const accepted = record.status === "applied" || record.status === "merged";
    if (accepted && record.row_rev !== null && !record.left)
      memory.pending.settle(record, record.row_rev);
  }
  for (const record of held) memory.pending.put(record);
  memory.pending.arrived(memory.revOf, false);
  memory.redraw(new Set([...filed, ...held].map((one) => rowKey(one.entity, one.row))));
  if (filed.length + held.length > 0) store.channel.tell({ kind: "queue" });
  if (filed.some(needsPerson)) store.channel.tell({ kind: "tray" });
}

/**
 * Store a page and its cursor together; a page that does not start at our cursor is ignored (false).
 * Work queued on a row that leaves goes to the tray as well, and is still sent (SY-11).
 */
export async function storePage(
  store: Store,
  from: Cursor,
  page: Page,
  told: Pick<SyncState, "epoch" | "scope_hash" | "last_success">,
): Promise<boolean> {
  const tx = store.db.transaction(["rows", "queue", "tray", "meta"], "readwrite", STRICT);
  const [rows, queue, tray, meta] = [
    tx.objectStore("rows"),
    tx.objectStore("queue"),
    tx.objectStore("tray"),
    tx.objectStore("meta"),
  ];
  const state = await readState(meta, store.newId);
  if (state.cursor !== from) {
    await tx.done;
    return false;
  }
  const stored = page.rows.map((row) => ({ ...row, _g: state.generation }) as StoredRow);
  // Not awaited one by one: `tx.done` below tells when any of them failed.
  for (const row of stored) rows.put(row).catch(() => undefined);
  const orphans: Queued[] = [];
  for (const gone of page.leave) {
    const last = await rows.get([gone.entity, gone.id]);
    await rows.delete([gone.entity, gone.id]);
    for (const command of await queue.index("row").getAll(gone.id)) {
      if (command.entity !== gone.entity || command.left) continue;
      orphans.push({ ...command, left: true });
      await queue.put({ ...command, left: true });
      await tray.put(orphanItem(command, store.clock.nowIso(), last));
    }
  }
  const swept = page.more ? [] : await sweep(rows, state.generation);
  await meta.put(
    { ...state, ...told, cursor: page.cursor, generation: page.more ? state.generation : null },
    STATE,
  );
  await tx.done;
  showPage(store, stored, [...page.leave, ...swept], orphans, !page.more);
  return true;
}

const orphanItem = (command: Queued, at: string, last: StoredRow | undefined): TrayItem => ({
  id: command.id,
  kind: "left",
  entity: command.entity,
  row: command.row,
  command,
  code: null,
  detail: { verb: kindOf(command) },
  conflict_id: null,
  at,
  ...(last && { seen: plainRow(last) }),
});

interface RowStore {
  openCursor(): Promise<RowWalk | null>;
}
interface RowWalk {
  value: StoredRow;
  delete(): Promise<void>;
  continue(): Promise<RowWalk | null>;
}

/** At the end of a snapshot: rows that it did not bring are no longer this person's. */
async function sweep(rows: RowStore, generation: string | null): Promise<StoredRow[]> {
  if (generation === null) return [];
  const gone: StoredRow[] = [];
  for (let walk = await rows.openCursor(); walk; walk = await walk.continue()) {
    if (walk.value._g === generation) continue;
    gone.push(walk.value);
    await walk.delete();
  }
  return gone;
}

function showPage(
  store: Store,
  stored: readonly StoredRow[],
  gone: readonly { entity: string; id: string }[],
  orphans: readonly Queued[],
  complete: boolean,
): void {
  const { memory } = store;
  for (const orphan of orphans) memory.pending.put(orphan);
  memory.putServer([
    ...stored.map((row) => ({ entity: row.entity, id: row.id, row: plainRow(row) })),
    ...gone.map(({ entity, id }) => ({ entity, id, row: undefined })),
  ]);
  const settled = memory.pending.arrived(memory.revOf, complete);
  memory.redraw(new Set([...settled, ...orphans.map((one) => rowKey(one.entity, one.row))]));
  const keys = [...stored, ...gone].map(({ entity, id }): [string, string] => [entity, id]);
  if (keys.length > 0) store.channel.tell({ kind: "rows", keys });
  if (orphans.length > 0) {
    store.channel.tell({ kind: "queue" });
    store.channel.tell({ kind: "tray" });
    void store.tray.load();
  }
}
