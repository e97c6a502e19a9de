/**
 * A device of the tests: the real store and engine on an in-memory database, with a clock that only moves
 * when told.
 */
import { Clock } from "../src/kernel/clock";
import { idMaker } from "../src/kernel/ids";
import { Store } from "../src/store/store";
import { Engine } from "../src/sync/engine";
import type { Upload } from "../src/sync/files";
import { localLock } from "../src/sync/lock";
import type { FakeServer } from "./server";
import { TOY } from "./toy";

export const START = Date.parse("2026-03-01T08:00:00.000Z");
let made = 0;

export class Device {
  time = START;
  clock = new Clock(() => this.time);
  uploads: string[] = [];
  upload: Upload = async (file) => {
    this.uploads.push(file.id);
    return { kind: "sent", url: `/files/${file.id}` };
  };
  store!: Store;
  engine!: Engine;

  private constructor(
    readonly personId: string,
    readonly server: FakeServer,
  ) {}

  static async start(server: FakeServer, personId = `person-${++made}`): Promise<Device> {
    const device = new Device(personId, server);
    await device.open();
    return device;
  }

  async open(): Promise<void> {
    this.store = await Store.open({
      personId: this.personId,
      specs: TOY,
      clock: this.clock,
      newId: idMaker(() => this.time),
    });
    await this.store.complete;
    this.engine = await Engine.start(this.store, {
      transport: this.server.transport,
      upload: (file, told) => this.upload(file, told),
      lock: localLock(),
      random: () => 0.5,
    });
    // Tests say when to talk; nothing happens by timer.
    this.engine.soon = () => undefined;
  }

  /** The page is killed: memory is gone, nothing is flushed; then it is opened again. */
  async crash(): Promise<void> {
    this.store.channel.close();
    this.store.db.close();
    await this.open();
  }

  async stop(): Promise<void> {
    await this.engine.stop();
    await this.store.close();
  }

  sync() {
    return this.engine.now();
  }

  note(id: string) {
    return this.store.memory.table("note").peek(id);
  }

  /** The queue as it lies in the database. */
  queue() {
    return this.store.db.getAll("queue");
  }
}
