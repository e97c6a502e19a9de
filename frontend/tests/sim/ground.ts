/**
 * The ground under the phones of a simulation: time, timers, chance, tabs' messages, and knowing when all is quiet.
 *
 * Replaces the globals that the app takes them from, before any of it is loaded. Nothing here knows the app.
 */
import { createHash } from "node:crypto";
import { Dice } from "./dice";

interface Timer {
  id: number;
  at: number;
  owner: unknown;
  run: () => void;
}

/** now: the true time; shift: how far the clock of the phone in hand stands from it; owner: whose timers are set. */
export const ground = {
  now: 0,
  shift: 0,
  owner: null as unknown,
  dice: new Dice(0),
  stray: [] as string[],
};

let timers: Timer[] = [];
let lastTimer = 0;
let openTasks = 0;
const realImmediate = globalThis.setImmediate;
const channels = new Map<unknown, Set<TabChannel>>();

/** Everything as it was before the first phone. */
export function clearGround(now: number, seed: number): void {
  Object.assign(ground, { now, shift: 0, owner: null, dice: new Dice(seed), stray: [] });
  timers = [];
  lastTimer = 0;
  channels.clear();
}

export function dropTimers(owner: unknown): void {
  timers = timers.filter((timer) => timer.owner !== owner);
}

/** The timer that is due first, taken out; undefined when none is due by `now`. */
export function dueTimer(now: number): Timer | undefined {
  const next = timers
    .filter((timer) => timer.at <= now)
    .sort((a, b) => a.at - b.at || a.id - b.id)[0];
  timers = timers.filter((timer) => timer !== next);
  return next;
}

/** Resolves when nothing moves any more but for what waits for the network or for time. */
export async function settle(): Promise<void> {
  for (let calm = 0; calm < 2; calm = openTasks > 0 ? 0 : calm + 1) {
    await new Promise((resolve) => realImmediate(resolve));
  }
}

/** Messages between the tabs of one phone; `owner` of the ground says whose. */
class TabChannel {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  private readonly room: Set<TabChannel>;

  constructor(_name: string) {
    const phone = (ground.owner as { phone: unknown }).phone;
    this.room = channels.get(phone) ?? new Set();
    channels.set(phone, this.room);
    this.room.add(this);
  }

  postMessage(message: unknown): void {
    for (const other of this.room) {
      if (other !== this) setImmediate(() => other.onmessage?.({ data: structuredClone(message) }));
    }
  }

  close(): void {
    this.onmessage = null;
    this.room.delete(this);
  }
}

const put = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

Date.now = () => ground.now + ground.shift;
put("setImmediate", (run: (...args: unknown[]) => void, ...args: unknown[]) => {
  openTasks += 1;
  return realImmediate(() => {
    openTasks -= 1;
    run(...args);
  });
});
put("setTimeout", (run: () => void, ms = 0) => {
  lastTimer += 1;
  timers.push({ id: lastTimer, at: ground.now + ms, owner: ground.owner, run });
  return lastTimer;
});
put("clearTimeout", (id: number) => {
  timers = timers.filter((timer) => timer.id !== id);
});
put("BroadcastChannel", TabChannel);
put("CompressionStream", undefined);
put("crypto", {
  getRandomValues: (bytes: Uint8Array) => bytes.map((_, i) => (bytes[i] = ground.dice.below(256))),
  subtle: {
    digest: async (_name: string, bytes: Uint8Array) =>
      new Uint8Array(createHash("sha256").update(bytes).digest()).buffer,
  },
});
process.on("unhandledRejection", (reason) => {
  ground.stray.push(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});
