/**
 * Looks at a phone's storage each time all is quiet: what must never be seen there, and what must be found at the office.
 *
 * Keeps its own memory of what was there before; the phone knows nothing of it.
 */
import type { Answered, Queued, StoredRow, SyncState, TrayItem } from "../../src/store/shapes";
import { mutation } from "../../src/sync/wire";
import { lying } from "./disk";
import type { Phone } from "./phone";

/** A command that was safe on this phone, as it was last seen in the queue. */
export interface Kept {
  id: string;
  type: string;
  row: string;
  wire: string;
  sent: boolean;
}

export class Watch {
  readonly kept = new Map<string, Kept>();
  /** Commands that stood in the tray at some time, and those that the person took out. */
  readonly trayed = new Set<string>();
  readonly discarded = new Set<string>();
  /** Commands whose refusal was a repetition of one that was told before. */
  readonly toldBefore = new Set<string>();
  private state: SyncState | null = null;
  private revisions = new Map<string, number>();
  /** The server's life in which the rows here were last whole. */
  private life: string | null = null;

  constructor(private readonly phone: Phone) {}

  /** What is wrong, in words. */
  look(): string[] {
    if (!this.phone.touched) return [];
    this.phone.touched = false;
    const raw = this.phone.raw;
    const queue = lying<Queued>(raw, "queue");
    const found = [...this.lookAtQueue(queue), ...this.lookAtTray(lying<TrayItem>(raw, "tray"))];
    const state = lying<SyncState>(raw, "meta")[0] ?? null;
    if (state && JSON.stringify(state) !== JSON.stringify(this.state)) {
      found.push(...this.lookAtPlace(state), ...this.lookAtRows(state));
      if (state.repairing && !this.state?.repairing)
        found.push("its rows had drifted from the server's, and are repaired");
      this.state = state;
    }
    return found;
  }

  private lookAtQueue(queue: readonly Queued[]): string[] {
    const found: string[] = [];
    const waiting = new Set(queue.map((one) => one.id));
    const gone = [...this.kept.values()].filter((one) => one.sent !== null && !waiting.has(one.id));
    if (gone.length > 0) {
      const answered = new Map(
        lying<Answered>(this.phone.raw, "answered").map((one) => [one.id, one]),
      );
      for (const one of gone) {
        const verdict = answered.get(one.id);
        if (!verdict) found.push(`${one.type} ${one.id} left the queue without a verdict`);
        else if (verdict.replayed === verdict.status) this.toldBefore.add(one.id);
      }
    }
    for (const one of queue) {
      const { n: _n, ...content } = mutation(one);
      const wire = JSON.stringify(content);
      const before = this.kept.get(one.id);
      if (before?.sent && before.wire !== wire)
        found.push(`${one.type} ${one.id} was changed after it was sent`);
      this.kept.set(one.id, {
        id: one.id,
        type: one.type,
        row: one.row,
        wire,
        sent: one.sent_at !== null,
      });
    }
    return found;
  }

  private lookAtTray(tray: readonly TrayItem[]): string[] {
    const there = new Set(tray.map((item) => item.id));
    for (const id of there) this.trayed.add(id);
    return [...this.trayed]
      .filter((id) => !there.has(id) && !this.discarded.has(id))
      .map((id) => `${id} left the tray by itself`);
  }

  /** The cursor never goes back within one life of the server and one snapshot (SY-7). */
  private lookAtPlace(state: SyncState): string[] {
    const before = this.state;
    if (!before || before.epoch !== state.epoch || before.generation !== state.generation)
      return [];
    if (typeof before.cursor !== "number" || typeof state.cursor !== "number") return [];
    return state.cursor < before.cursor
      ? [`the cursor went back from ${before.cursor} to ${state.cursor}`]
      : [];
  }

  /**
   * No row is ever replaced by an older one within one life of the server. While a snapshot is being taken,
   * rows of the life before may lie beside it.
   */
  private lookAtRows(state: SyncState): string[] {
    if (state.generation) return [];
    if (this.life !== state.epoch) this.revisions.clear();
    this.life = state.epoch;
    const found: string[] = [];
    for (const row of lying<StoredRow>(this.phone.raw, "rows")) {
      const known = this.revisions.get(row.id);
      if (known !== undefined && row.rev < known)
        found.push(`${row.entity} ${row.id} went back from ${known} to ${row.rev}`);
      this.revisions.set(row.id, row.rev);
    }
    return found;
  }
}

/** Rows that a tab shows otherwise than they lie in the storage; for a phone at rest with nothing unsent. */
export function shownWrong(phone: Phone): string[] {
  const stored = new Map(
    lying<StoredRow>(phone.raw, "rows").map((row) => [`${row.entity}/${row.id}`, row]),
  );
  return phone.tabs.flatMap((tab) => {
    const found: string[] = [];
    const shown = new Set<string>();
    for (const entity of Object.keys(phone.specs.records)) {
      for (const row of tab.store.memory.table(entity).all()) {
        const key = `${entity}/${row.id}`;
        shown.add(key);
        const lies = stored.get(key);
        if (lies?.rev !== row.rev || differs(row, lies))
          found.push(`tab ${tab.number} shows ${key} at ${row.rev}, stored is ${lies?.rev}`);
      }
    }
    for (const key of stored.keys())
      if (!shown.has(key)) found.push(`tab ${tab.number} does not show ${key}`);
    return found;
  });
}

const differs = (row: object, stored: StoredRow): boolean => {
  const { entity: _entity, _g, ...plain } = stored;
  return JSON.stringify(row) !== JSON.stringify(plain);
};
