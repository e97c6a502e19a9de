/**
 * One device: its own storage and clock, and one or two tabs with the app's real store and engine in each.
 */
import { IDBFactory } from "fake-indexeddb";
import { unwrap } from "idb";
import { Clock } from "../../src/kernel/clock";
import { idMaker } from "../../src/kernel/ids";
import type { Actor, Specs } from "../../src/kernel/spec";
import { Store } from "../../src/store/store";
import { Engine } from "../../src/sync/engine";
import { type Lock, localLock } from "../../src/sync/lock";
import { httpTransport } from "../../src/sync/transport";
import { cutOff, type Disk, type RawDatabase, rawOf, watchDisk } from "./disk";
import { dropTimers, ground } from "./ground";

/** What the first screens show; as in shell/session. */
const FIRST = ["job", "assignment", "customer", "vehicle", "notice", "person", "setting"];

export interface PhoneSpec {
  name: string;
  actor: Actor;
  tabs: number;
  /** Where Web Locks are missing, tabs talk at the same time. */
  locks: boolean;
  visible: boolean;
}

export type Post = (tab: Tab, body: string) => Promise<Response>;

export class Tab {
  store!: Store;
  engine!: Engine;
  alive = true;
  disk: Disk;

  constructor(
    readonly phone: Phone,
    readonly number: number,
  ) {
    this.disk = {
      full: () => phone.full,
      dies: null,
      dead: false,
      touched: () => {
        phone.touched = true;
      },
      onDeath: () => phone.die(),
    };
  }

  get connection(): object {
    return unwrap(this.store.db) as object;
  }

  async open(): Promise<void> {
    const { phone } = this;
    globalThis.indexedDB = phone.factory as unknown as IDBFactory;
    this.store = await Store.open({
      personId: phone.spec.actor.id,
      specs: phone.specs,
      clock: new Clock(() => ground.now + phone.shift),
      newId: phone.newId,
      first: FIRST,
    });
    phone.raw = rawOf(this.connection);
    watchDisk(this.connection, this.disk);
    this.engine = await Engine.start(this.store, {
      transport: httpTransport({
        personId: phone.spec.actor.id,
        fetch: ((_path: string, init: { body: string }) =>
          phone.post(this, init.body)) as unknown as typeof fetch,
      }),
      upload: async () => ({ kind: "sent", url: "unused" }),
      lock: phone.spec.locks ? phone.lock : localLock(),
      random: ground.dice.roll,
      isVisible: () => phone.spec.visible,
    });
    const soon = this.engine.soon.bind(this.engine);
    this.engine.soon = (ms) => {
      ground.owner = this;
      soon(ms);
    };
    this.engine.thaw();
  }

  /** Gone from one moment to the next: only what lies in the storage is left. */
  kill(): void {
    this.alive = false;
    dropTimers(this);
    this.store.channel.close();
    cutOff(this.connection);
  }
}

export class Phone {
  readonly factory = new IDBFactory();
  tabs: Tab[] = [];
  raw: RawDatabase | null = null;
  shift = 0;
  full = false;
  /** Something was written since somebody looked. */
  touched = true;
  lock: Lock = localLock();
  readonly newId = idMaker(() => ground.now + this.shift);

  constructor(
    readonly spec: PhoneSpec,
    readonly specs: Specs,
    readonly post: Post,
    private readonly onDeath: (phone: Phone) => void,
  ) {}

  async open(): Promise<void> {
    this.lock = localLock();
    this.tabs = [];
    for (let number = 0; number < this.spec.tabs; number++) {
      const tab = new Tab(this, number);
      ground.owner = tab;
      await tab.open();
      this.tabs.push(tab);
    }
  }

  kill(): void {
    for (const tab of this.tabs) tab.kill();
    this.tabs = [];
  }

  /** The power went in the middle of a write. */
  die(): void {
    this.kill();
    this.onDeath(this);
  }
}
