/** When to talk, what is shown of it, sessions, tabs, files. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Device, START } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { TOY } from "../../tests/toy";
import { databaseName } from "../store/database";
import { Store } from "../store/store";
import { Backoff } from "./backoff";
import { Engine } from "./engine";
import { localLock } from "./lock";

const DAY = 24 * 3600_000;

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

async function newNote(device = phone, title = "a"): Promise<string> {
  const sent = device.store.edits.create("note", { title });
  await sent.saved;
  return sent.row;
}

const status = () => phone.engine.status.value;

describe("status", () => {
  test("SY-23 what is unsent is counted, with its age, and what failed is told", async () => {
    expect(status()).toMatchObject({ unsent: 0, oldestAt: null, lastSuccess: null });
    await newNote();
    phone.time += 60_000;
    await newNote();
    expect(status()).toMatchObject({ unsent: 2, oldestAt: START });
    server.loseRequests = 1;
    await phone.sync();
    expect(status()).toMatchObject({ unsent: 2, phase: "waiting", problem: "sync.waiting" });
    await phone.sync();
    expect(status()).toMatchObject({ unsent: 0, oldestAt: null, phase: "idle", problem: null });
    expect(status().lastSuccess).toBe(phone.clock.nowIso());
    await phone.crash();
    expect(status().lastSuccess).not.toBeNull();
  });

  test("SY-23 a server without room is told as such, and tried again", async () => {
    await newNote();
    const { post } = server.transport;
    server.transport.post = async () => ({ kind: "outage", reason: "507" });
    await phone.sync();
    expect(status()).toMatchObject({ unsent: 1, phase: "waiting", problem: "server.full" });
    server.transport.post = post;
    await phone.sync();
    expect(status()).toMatchObject({ unsent: 0, phase: "idle", problem: null });
  });

  test("pauses grow with failures, stay under five minutes, and heed the server", () => {
    const backoff = new Backoff(() => 0.5);
    const pauses = Array.from({ length: 12 }, () => backoff.failed());
    expect(pauses.slice(0, 3)).toEqual([1_500, 3_000, 6_000]);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5 * 60_000);
    expect(backoff.failed(3_600_000)).toBe(3_600_000);
    backoff.succeeded();
    expect(backoff.failed()).toBe(1_500);
  });

  test("a named command is sent at once, typing after a pause", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const store = phone.store;
    const engine = await Engine.start(store, {
      transport: server.transport,
      upload: phone.upload,
      lock: localLock(),
    });
    const talk = vi.spyOn(engine, "now").mockResolvedValue({ kind: "done" });
    store.onEdit?.(false);
    vi.advanceTimersByTime(1_000);
    expect(talk).not.toHaveBeenCalled();
    store.onEdit?.(true);
    vi.advanceTimersByTime(60);
    expect(talk).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10_000);
    expect(talk).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});

describe("sessions", () => {
  test("SY-29 a 401 freezes the queue and empties nothing; signing in again sends it", async () => {
    const id = await newNote();
    server.signedOut = true;
    expect((await phone.sync()).kind).toBe("frozen");
    expect(status()).toMatchObject({ frozen: true, unsent: 1, problem: "access.signed_out" });
    await phone.store.edits.patch("note", id, { title: "typed while signed out" })?.saved;
    expect(await phone.queue()).toHaveLength(2);
    server.signedOut = false;
    phone.engine.thaw();
    await phone.sync();
    expect(server.rows.get(`note/${id}`)?.title).toBe("typed while signed out");
    expect(status()).toMatchObject({ frozen: false, unsent: 0 });
  });

  test("SY-29 another person on the same phone neither sees nor sends the queue", async () => {
    const id = await newNote();
    const other = await Device.start(server);
    expect(databaseName(other.personId)).not.toBe(databaseName(phone.personId));
    await other.sync();
    expect(other.note(id)).toBeUndefined();
    expect(server.inbox).toEqual([]);
    expect(await phone.queue()).toHaveLength(1);
    await other.stop();
  });
});

describe("tabs", () => {
  const settled = async (look: () => unknown, want: unknown) =>
    vi.waitFor(() => expect(look()).toEqual(want), { timeout: 2_000 });

  test("SY-28 all tabs see an edit, its verdict and new rows at once", async () => {
    const other = await Device.start(server, phone.personId);
    const id = await newNote();
    await settled(() => other.note(id)?.title, "a");
    expect(other.engine.status.value.unsent).toBe(1);
    await phone.sync();
    await settled(() => other.engine.status.value.unsent, 0);
    server.put("note", "from the office", { title: "new" });
    await phone.sync();
    await settled(() => other.note("from the office")?.title, "new");
    await other.stop();
  });

  test("SY-28 one conversation at a time under the lock; both tabs asking sends nothing twice", async () => {
    await newNote();
    const lock = localLock();
    const order: string[] = [];
    const turn = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 1));
      order.push(`${name} out`);
    };
    await Promise.all([lock(turn("a")), lock(turn("b"))]);
    expect(order).toEqual(["a in", "a out", "b in", "b out"]);
    const other = await Device.start(server, phone.personId);
    await Promise.all([phone.sync(), other.sync()]);
    expect(server.inbox).toHaveLength(1);
    await other.stop();
  });

  test("SY-28 an old tab never blocks an upgrade: it closes its database and says so", async () => {
    const personId = "upgraded";
    let yielded = false;
    const store = await Store.open({ personId, specs: TOY, onYield: () => (yielded = true) });
    const newer = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open(databaseName(personId), 2);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    expect(newer.version).toBe(2);
    expect(yielded).toBe(true);
    newer.close();
    store.channel.close();
  });
});

describe("files", () => {
  async function photo(): Promise<string> {
    const id = phone.store.newId();
    const bytes = new TextEncoder().encode(`picture ${id}`).buffer as ArrayBuffer;
    await phone.store.files.put({ id, entity: "note", bytes, mime: "image/jpeg", name: "a.jpg" });
    return id;
  }

  test("SY-24 bytes are on the device before the command; text goes first, then the file, once", async () => {
    const id = await photo();
    const stored = await phone.store.files.get(id);
    expect(new TextDecoder().decode(stored?.bytes)).toBe(`picture ${id}`);
    await phone.sync();
    expect(phone.uploads).toEqual([]);
    await phone.store.edits.create("note", { title: "with a photo" }, id).saved;
    expect(status().filesLeft).toBe(1);
    await phone.sync();
    expect(server.rows.has(`note/${id}`)).toBe(true);
    expect(phone.uploads).toEqual([id]);
    await phone.sync();
    expect(phone.uploads).toEqual([id]);
    expect(status().filesLeft).toBe(0);
  });

  test("SY-24 a cut upload goes on where it stopped", async () => {
    const id = await photo();
    await phone.store.edits.create("note", {}, id).saved;
    phone.upload = async (_file, { onUrl }) => {
      onUrl("/files/place");
      return { kind: "outage", reason: "cut" };
    };
    expect((await phone.sync()).kind).toBe("outage");
    await phone.crash();
    const places: (string | null)[] = [];
    phone.upload = async (file) => {
      places.push(file.upload_url);
      return { kind: "sent", url: "/files/place" };
    };
    await phone.sync();
    expect(places).toEqual(["/files/place"]);
  });

  test("a file that never passes is set aside with its reason and blocks nothing", async () => {
    const [bad, good] = [await photo(), await photo()];
    for (const id of [bad, good]) await phone.store.edits.create("note", {}, id).saved;
    phone.upload = async (file) =>
      file.id === bad
        ? { kind: "refused", code: "file.digest_differs" }
        : { kind: "sent", url: `/files/${file.id}` };
    for (let i = 0; i < 5; i++) await phone.sync();
    expect(phone.store.files.entries.value.get(good)?.state).toBe("sent");
    expect(phone.store.files.entries.value.get(bad)?.state).toBe("failed");
    expect(phone.store.tray.items.value).toMatchObject([
      { id: bad, kind: "file", code: "file.digest_differs" },
    ]);
    expect(status().filesLeft).toBe(0);
  });

  test("SY-25 the device drops its copy 30 days after the server took it whole, not before", async () => {
    const id = await photo();
    await phone.store.edits.create("note", {}, id).saved;
    await phone.sync();
    phone.time = START + 29 * DAY;
    await phone.sync();
    expect(await phone.store.files.get(id)).toBeDefined();
    phone.time = START + 31 * DAY;
    await phone.sync();
    expect(await phone.store.files.get(id)).toBeUndefined();
  });
});
