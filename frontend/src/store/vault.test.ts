/** The queue in an encrypted file: carried to another phone, nothing lost, nothing twice. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { exportQueue, importQueue, VaultError } from "./vault";

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

test("SY-23 an exported queue, with its photos, is sent from another phone", async () => {
  const sent = phone.store.edits.create("note", { title: "carried" });
  await sent.saved;
  const bytes = new Uint8Array([1, 2, 3, 250]).buffer;
  await phone.store.files.put({
    id: sent.row,
    entity: "note",
    bytes,
    mime: "image/jpeg",
    name: "a",
  });
  const file = await exportQueue(phone.store, WORDS);
  expect(new TextDecoder().decode(file)).not.toContain("carried");
  phone = await anotherPhone();
  expect(await importQueue(phone.store, file, WORDS)).toBe(1);
  expect(phone.note(sent.row)?.title).toBe("carried");
  expect(new Uint8Array((await phone.store.files.get(sent.row))?.bytes ?? [])).toEqual(
    new Uint8Array(bytes),
  );
  await phone.sync();
  expect(server.rows.get(`note/${sent.row}`)?.title).toBe("carried");
  expect(phone.uploads).toEqual([sent.row]);
});

test("SY-3 importing twice, or what was sent meanwhile, does nothing twice", async () => {
  await phone.store.edits.create("note", { title: "once" }).saved;
  const file = await exportQueue(phone.store, WORDS);
  expect(await importQueue(phone.store, file, WORDS)).toBe(0);
  await phone.sync();
  expect(await importQueue(phone.store, file, WORDS)).toBe(0);
  await phone.sync();
  expect(server.inbox).toHaveLength(1);
});

test("SY-29 a wrong passphrase, a damaged file and another person's queue are refused", async () => {
  await phone.store.edits.create("note", { title: "mine" }).saved;
  const file = await exportQueue(phone.store, WORDS);
  await expect(importQueue(phone.store, file, "87654321")).rejects.toThrow(VaultError);
  await expect(importQueue(phone.store, file.slice(0, -1), WORDS)).rejects.toThrow(VaultError);
  const other = await Device.start(server);
  await expect(importQueue(other.store, file, WORDS)).rejects.toThrow("another person");
  expect(await other.queue()).toEqual([]);
  await other.stop();
});
