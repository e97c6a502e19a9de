/** The queue in an encrypted file: carried to another phone, nothing lost, nothing twice. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { exportQueue, importQueue } from "./vault";

const WORDS = "一二三四五六七八";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

/** The same person on another phone: the same name, an empty database. */
async function anotherPhone(): Promise<Device> {
  const { personId } = phone;
  await phone.stop();
  indexedDB.deleteDatabase(`wayside-${personId}`);
  return Device.start(server, personId);
}

/** A photo row with its bytes, as the camera leaves them. */
async function photo(title: string, ...bytes: number[]): Promise<string> {
  const sent = phone.store.edits.create("note", { title });
  await sent.saved;
  const content = new Uint8Array(bytes).buffer;
  const file = { id: sent.row, entity: "note", bytes: content, mime: "image/jpeg", name: title };
  await phone.store.files.put(file);
  return sent.row;
}

test("SY-23 an exported queue, with its photos, is sent from another phone", async () => {
  const first = await photo("carried", 1, 2, 3, 250);
  const second = await photo("too", 9, 8);
  const file = await exportQueue(phone.store, WORDS);
  expect(new TextDecoder().decode(file)).not.toContain("carried");
  phone = await anotherPhone();
  expect(await importQueue(phone.store, file, WORDS)).toEqual({ commands: 2, files: 2 });
  expect(phone.note(first)?.title).toBe("carried");
  const bytes = async (id: string) => [
    ...new Uint8Array((await phone.store.files.get(id))?.bytes ?? []),
  ];
  expect(await bytes(first)).toEqual([1, 2, 3, 250]);
  expect(await bytes(second)).toEqual([9, 8]);
  await phone.sync();
  expect(server.rows.get(`note/${first}`)?.title).toBe("carried");
  expect(phone.uploads).toEqual([first, second]);
});

test("SY-23 refused work is carried too, and a file that was on its way waits again", async () => {
  const id = await photo("half", 1);
  await phone.store.files.mark(id, { state: "sending", upload_url: "/there" });
  await phone.store.db.put("tray", {
    id: "x",
    kind: "rejected",
    entity: "note",
    row: id,
    command: null,
    code: "note.closed",
    detail: null,
    conflict_id: null,
    at: "2026-03-01T08:00:00.000Z",
  });
  const file = await exportQueue(phone.store, WORDS);
  phone = await anotherPhone();
  await importQueue(phone.store, file, WORDS);
  expect(phone.store.tray.items.value.map((item) => item.code)).toEqual(["note.closed"]);
  expect(phone.store.files.entries.value.get(id)).toMatchObject({
    state: "waiting",
    upload_url: null,
  });
});

test("SY-3 importing twice, or what was sent meanwhile, does nothing twice", async () => {
  await phone.store.edits.create("note", { title: "once" }).saved;
  const file = await exportQueue(phone.store, WORDS);
  expect(await importQueue(phone.store, file, WORDS)).toEqual({ commands: 0, files: 0 });
  await phone.sync();
  expect(await importQueue(phone.store, file, WORDS)).toEqual({ commands: 0, files: 0 });
  await phone.sync();
  expect(server.inbox).toHaveLength(1);
});

test("SY-3 what was exported stays as it was: typing goes on in a command of its own", async () => {
  const sent = phone.store.edits.create("note", { title: "carried" });
  await sent.saved;
  await exportQueue(phone.store, WORDS);
  await phone.store.edits.patch("note", sent.row, { title: "typed later" })?.saved;
  const queue = await phone.queue();
  expect(queue.map((one) => (one.args ?? one.set)?.title)).toEqual(["carried", "typed later"]);
});

test("SY-29 a wrong passphrase, a damaged file, another file and another person's queue are refused", async () => {
  await phone.store.edits.create("note", { title: "mine" }).saved;
  const file = await exportQueue(phone.store, WORDS);
  const why = (of: Promise<unknown>) => of.then(String, (error) => error.why);
  expect(await why(importQueue(phone.store, file, "87654321"))).toBe("passphrase");
  expect(await why(importQueue(phone.store, file.slice(0, -1), WORDS))).toBe("passphrase");
  const text = new TextEncoder().encode("a letter, and nothing else").buffer;
  expect(await why(importQueue(phone.store, text, WORDS))).toBe("not_ours");
  const other = await Device.start(server);
  expect(await why(importQueue(other.store, file, WORDS))).toBe("other_person");
  expect(await other.queue()).toEqual([]);
  await other.stop();
});
