/**
 * Half-filled forms that are not rows yet (a new call at the desk), saved at each key stroke (SY-22).
 */
import { type Signal, signal } from "@preact/signals";
import type { Clock } from "../kernel/clock";
import { type Database, STRICT } from "./database";
import type { Fields } from "./shapes";

export class Drafts {
  private readonly kept = new Map<string, Signal<Fields | undefined>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<void> {
    for (const draft of await this.db.getAll("drafts")) this.of(draft.key).value = draft.value;
  }

  /** The draft's values as a signal; undefined while there is none. */
  of(key: string): Signal<Fields | undefined> {
    let draft = this.kept.get(key);
    if (!draft) {
      draft = signal<Fields | undefined>(undefined);
      this.kept.set(key, draft);
    }
    return draft;
  }

  /** Lay these values over the draft; resolves when they are safe on the device. */
  set(key: string, values: Fields): Promise<unknown> {
    const draft = this.of(key);
    draft.value = { ...draft.peek(), ...values };
    return this.write(key);
  }

  clear(key: string): Promise<unknown> {
    this.of(key).value = undefined;
    return this.write(key);
  }

  /** Writes follow one another, so the newest value is the one that stays. */
  private write(key: string): Promise<unknown> {
    this.last = this.last
      .catch(() => undefined)
      .then(async () => {
        const value = this.of(key).peek();
        const tx = this.db.transaction("drafts", "readwrite", STRICT);
        if (value) await tx.store.put({ key, value, saved_at: this.clock.nowIso() });
        else await tx.store.delete(key);
        await tx.done;
      });
    return this.last;
  }
}
