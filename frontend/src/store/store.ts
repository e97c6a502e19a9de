/**
 * One person's store on this device, opened at sign-in and closed at sign-out: the rooms joined.
 *
 * Screens use `store/index.ts`; the sync uses `syncing.ts`. This file only wires.
 */
import { Clock } from "../kernel/clock";
import { idMaker } from "../kernel/ids";
import type { Specs } from "../kernel/spec";
import { type Change, Channel } from "./channel";
import { type Database, openDatabase } from "./database";
import { Drafts } from "./drafts";
import { Edits } from "./edits";
import { Files } from "./files";
import { loadEntities, loadQueue, loadRows } from "./loading";
import { Memory } from "./memory";
import { Tray } from "./tray";
import { Answers } from "./waiting";
import { Writer } from "./writer";

export interface StoreOptions {
  personId: string;
  specs: Specs;
  clock?: Clock;
  newId?: () => string;
  /** Entities to have in memory before the first screen; the others follow at once after. */
  first?: readonly string[];
  /** Another tab brought a newer database: this store is closed and the tab should reload when idle. */
  onYield?: () => void;
}

export class Store {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly memory: Memory;
  readonly writer: Writer;
  readonly edits: Edits;
  readonly tray: Tray;
  readonly files: Files;
  readonly drafts: Drafts;
  readonly answers: Answers;
  readonly channel: Channel;
  /** Called after an edit is safe; the sync hangs on here. */
  onEdit: ((urgent: boolean) => void) | null = null;
  /** Resolves when every entity is in memory. */
  complete: Promise<void> = Promise.resolve();

  private constructor(
    readonly db: Database,
    readonly options: StoreOptions,
  ) {
    this.clock = options.clock ?? new Clock();
    this.newId = options.newId ?? idMaker(() => this.clock.now());
    this.memory = new Memory(options.specs, options.personId);
    this.channel = new Channel(options.personId, (change) => void this.hear(change));
    this.writer = new Writer(db, this.memory, this.newId, (records) => {
      this.channel.tell({ kind: "queue" });
      this.onEdit?.(records.some((one) => one.set === null));
    });
    this.edits = new Edits(this.memory, this.writer, this.clock, this.newId);
    this.tray = new Tray(
      db,
      this.edits,
      () => this.channel.tell({ kind: "tray" }),
      (entity, id) => this.memory.serverRow(entity, id),
    );
    this.files = new Files(db, this.clock, () => this.channel.tell({ kind: "files" }));
    this.drafts = new Drafts(db, this.clock);
    this.answers = new Answers(db);
  }

  static async open(options: StoreOptions): Promise<Store> {
    const db = await openDatabase(options.personId, () => options.onYield?.());
    const store = new Store(db, options);
    await loadQueue(store);
    const all = Object.keys(options.specs.records);
    const first = options.first ?? all;
    await loadEntities(store, first);
    await Promise.all([store.tray.load(), store.files.load(), store.drafts.load()]);
    store.complete = loadEntities(
      store,
      all.filter((entity) => !first.includes(entity)),
    );
    return store;
  }

  /** Another tab changed the database: read again what it names (SY-28). */
  private async hear(change: Change): Promise<void> {
    if (change.kind === "queue") {
      await loadQueue(this);
      await this.answers.look();
    }
    if (change.kind === "tray") await this.tray.load();
    if (change.kind === "files") await this.files.load();
    if (change.kind !== "rows") return;
    if (change.keys) await loadRows(this, change.keys);
    else await loadEntities(this, Object.keys(this.options.specs.records), true);
  }

  async close(): Promise<void> {
    await this.complete.catch(() => undefined);
    await this.writer.flush();
    this.channel.close();
    this.db.close();
  }
}
