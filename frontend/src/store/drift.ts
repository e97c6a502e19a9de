/**
 * Whether this device holds what the server says it should: compared once a week and after any error by a
 * digest of ids and revisions; a fresh snapshot repairs what differs (SY-12). The queue is never touched.
 */
import { sha256Hex } from "../kernel/sha256";
import { readState, STATE, STRICT } from "./database";
import type { Cursor, SyncState } from "./shapes";
import type { Store } from "./store";

const EVERY_MS = 7 * 24 * 3600_000;
/** As the server cuts it (app/sync/digest.py). */
const LENGTH = 16;

export type Digest = Record<string, string>;

/** By the distance in time: the device's clock may have been set back meanwhile (SY-32). */
export const comparisonDue = ({ checked_at }: SyncState, now: number): boolean =>
  !checked_at || Math.abs(now - Date.parse(checked_at)) >= EVERY_MS;

/** What is here, or null when a page has come since `cursor`. */
export async function digestOf(store: Store, cursor: Cursor): Promise<Digest | null> {
  const tx = store.db.transaction(["rows", "meta"]);
  const state = await readState(tx.objectStore("meta"), store.newId);
  const rows = await tx.objectStore("rows").getAll();
  await tx.done;
  if (state.cursor !== cursor || state.generation !== null) return null;
  const lines = new Map<string, string[]>();
  for (const { entity, id, rev } of rows) {
    const found = lines.get(entity) ?? [];
    found.push(`${id}:${rev}\n`);
    lines.set(entity, found);
  }
  const digest: Digest = {};
  for (const [entity, found] of lines) {
    digest[entity] = (await sha256Hex(found.sort().join(""))).slice(0, LENGTH);
  }
  return digest;
}

/**
 * Compare with what the server told at `cursor`. False: a fresh snapshot has to be taken. One that differs
 * still when it has been taken is not taken again before the next comparison is due.
 */
export async function compare(
  store: Store,
  cursor: Cursor,
  told: Digest,
  at: string,
): Promise<boolean> {
  const here = await digestOf(store, cursor);
  if (here === null) return true;
  const tx = store.db.transaction("meta", "readwrite", STRICT);
  const state = await readState(tx.store, store.newId);
  const repair = !state.repairing && !same(here, told);
  await tx.store.put({ ...state, checked_at: repair ? null : at, repairing: repair }, STATE);
  await tx.done;
  return !repair;
}

/** Something went wrong: the next conversation compares. */
export async function doubt(store: Store): Promise<void> {
  const tx = store.db.transaction("meta", "readwrite", STRICT);
  const state = await readState(tx.store, store.newId);
  await tx.store.put({ ...state, checked_at: null }, STATE);
  await tx.done;
}

const same = (one: Digest, other: Digest): boolean =>
  Object.keys({ ...one, ...other }).every((entity) => one[entity] === other[entity]);
