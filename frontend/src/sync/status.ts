/**
 * How the sync stands, for every screen (SY-23): counts, ages, what failed.
 */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { sameValue } from "../kernel/guard";
import type { Store } from "../store/store";

export type Phase =
  | "idle"
  | "syncing"
  | "offline"
  /** The server could not be reached; the next try is on its way. */
  | "waiting"
  /** Signed out: the queue is kept and waits for its person (SY-29). */
  | "frozen"
  /** The server refuses this version of the app. */
  | "refused";

export interface SyncStatus {
  phase: Phase;
  online: boolean;
  frozen: boolean;
  /** Commands not yet at the server, those being saved included. */
  unsent: number;
  /** Device time at which the oldest of them was made. */
  oldestAt: number | null;
  /** Commands that the office keeps until it can understand them. */
  held: number;
  filesLeft: number;
  lastSuccess: string | null;
  /** Code of what stands in the way, a translation key. */
  problem: string | null;
}

export interface Talk {
  phase: Phase;
  online: boolean;
  lastSuccess: string | null;
  problem: string | null;
}

export function talkSignal(lastSuccess: string | null): Signal<Talk> {
  const online = globalThis.navigator?.onLine ?? true;
  return signal<Talk>({ phase: online ? "idle" : "offline", online, lastSuccess, problem: null });
}

/** Gives the same object while nothing in it changed, so that a key stroke does not redraw every header. */
export function statusOf(store: Store, talk: Signal<Talk>): ReadonlySignal<SyncStatus> {
  let last: SyncStatus | null = null;
  return computed(() => {
    const next = look(store, talk);
    if (!last || !sameValue(last, next)) last = next;
    return last;
  });
}

function look(store: Store, talk: Signal<Talk>): SyncStatus {
  store.memory.queueChanged.value;
  const queued = store.memory.pending.queued();
  const held = queued.filter((one) => one.held_at !== null).length;
  const staged = store.memory.pending.stagedCommands();
  const oldest = queued.find((one) => one.held_at === null)?.made_at ?? staged[0]?.made_at;
  const files = [...store.files.entries.value.values()];
  return {
    ...talk.value,
    frozen: talk.value.phase === "frozen",
    unsent: queued.length - held + staged.length,
    oldestAt: oldest ? Date.parse(oldest) : null,
    held,
    filesLeft: files.filter((file) => file.state === "waiting" || file.state === "sending").length,
  };
}
