/**
 * Saves edits: each gets its number in the same strict transaction that stores it (SY-2, SY-22).
 *
 * While one transaction runs, later key strokes gather and go into the next one together, so typing
 * neither floods the disk nor loses more than what is being written. It does not send anything.
 */
import { signal } from "@preact/signals";
import { type Database, readState, STATE, STRICT } from "./database";
import type { Memory } from "./memory";
import { kindOf } from "./overlay";
import { type Command, type Queued, rowKey, type SyncState } from "./shapes";

/** How far back a patch looks for an unsent command of its row to join. */
const LOOK_BACK = 60;

export class Writer {
  /** Edits not yet safe on this device; "saved on this phone" is shown at 0 only. */
  readonly unsaved = signal(0);
  /** Why the last save failed (a full disk, mostly), or null. */
  readonly trouble = signal<string | null>(null);
  private running: Promise<void> | null = null;

  constructor(
    private readonly db: Database,
    private readonly memory: Memory,
    private readonly newId: () => string,
    private readonly onSaved: (records: Queued[]) => void,
  ) {}

  /** Take an edit: it shows at once; the promise resolves when it is safe on the device. */
  take(command: Command): Promise<void> {
    this.memory.pending.putStaged(command);
    this.memory.redraw([rowKey(command.entity, command.row)]);
    this.unsaved.value = this.memory.pending.stagedCommands().length;
    return this.flush();
  }

  /** Save all that is staged; resolves when nothing is left, rejects when the device refused. */
  async flush(): Promise<void> {
    while (this.running) await this.running;
    if (this.memory.pending.stagedCommands().length === 0) return;
    this.running = this.save();
    try {
      await this.running;
    } finally {
      this.running = null;
    }
  }

  private async save(): Promise<void> {
    const batch = [...this.memory.pending.stagedCommands()];
    let records: Queued[];
    try {
      records = await this.store(batch);
    } catch (error) {
      this.trouble.value = error instanceof Error ? error.name : String(error);
      throw error;
    }
    this.trouble.value = null;
    this.memory.pending.saved(batch.length, records);
    this.unsaved.value = this.memory.pending.stagedCommands().length;
    this.memory.redraw(new Set(batch.map((one) => rowKey(one.entity, one.row))));
    this.onSaved(records);
  }

  private async store(batch: readonly Command[]): Promise<Queued[]> {
    const tx = this.db.transaction(["queue", "meta"], "readwrite", STRICT);
    const [queue, meta] = [tx.objectStore("queue"), tx.objectStore("meta")];
    const state = await readState(meta, this.newId);
    const changed = new Map<number, Queued>();
    for (const command of batch) {
      const target = await findTarget(queue, command);
      const record = target ? join(target, command) : number(command, state);
      changed.set(record.n, record);
      await queue.put(record);
    }
    await meta.put(state, STATE);
    await tx.done;
    return [...changed.values()];
  }
}

function number(command: Command, state: SyncState): Queued {
  const record = {
    ...command,
    n: state.next_n,
    sent_at: null,
    held_at: null,
    left: false,
    replayed: null,
  };
  state.next_n += 1;
  return record;
}

type Walk = { value: Queued; continue(): Promise<Walk | null> };

/**
 * The unsent command that a patch may join: the newest of its row, itself a patch or the row's creation,
 * with no named command after it. One that was ever sent is closed for good.
 */
async function findTarget(
  queue: { openCursor(query: null, direction: "prev"): Promise<Walk | null> },
  command: Command,
): Promise<Queued | null> {
  if (kindOf(command) !== "patch") return null;
  let walk = await queue.openCursor(null, "prev");
  for (let step = 0; walk && step < LOOK_BACK; step++) {
    const found = walk.value;
    const kind = kindOf(found);
    if (kind === "named") return null;
    if (found.row === command.row && found.entity === command.entity) {
      return found.sent_at === null && kind !== "remove" ? found : null;
    }
    walk = await walk.continue();
  }
  return null;
}

/** The older command with the newer values in it; what each field was stays as first seen. */
function join(target: Queued, patch: Command): Queued {
  if (kindOf(target) === "create") return { ...target, args: { ...target.args, ...patch.set } };
  return {
    ...target,
    set: { ...target.set, ...patch.set },
    was: { ...patch.was, ...target.was },
    made_at: patch.made_at,
    clock_offset_ms: patch.clock_offset_ms,
    deps: [...new Set([...target.deps, ...patch.deps])],
  };
}
