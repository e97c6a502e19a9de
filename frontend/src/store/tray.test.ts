/** The tray: what was seen stays with its work, and what was discarded by mistake comes back. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import type { TrayItem } from "./shapes";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

const items = () => phone.store.tray.items.value;

/** One refused patch of the row n-1. */
async function refused(): Promise<TrayItem> {
  server.put("note", "n-1", { title: "theirs" });
  await phone.sync();
  server.verdicts["note.patch"] = { status: "rejected", code: "note.patch.too_late" };
  await phone.store.edits.patch("note", "n-1", { title: "mine" })?.saved;
  await phone.sync();
  const [item] = items();
  if (!item) throw new Error("the tray is empty");
  return item;
}

test("SY-19 refused work tells what it was about also when the row has left the phone", async () => {
  await refused();
  server.put("note", "n-1", null);
  await phone.sync();
  expect(phone.note("n-1")).toBeUndefined();
  await phone.crash();
  expect(items()).toMatchObject([
    { command: { set: { title: "mine" } }, seen: { title: "theirs" } },
  ]);
});

test("SY-11 work on a row that has left the phone tells what it was about, before and after the verdict", async () => {
  server.put("note", "n-1", { title: "theirs" });
  await phone.sync();
  await phone.store.edits.patch("note", "n-1", { title: "mine" })?.saved;
  server.put("note", "n-1", null);
  server.verdicts["note.patch"] = { status: "rejected", code: "row.missing" };
  const { post } = server.transport;
  server.transport.post = async <T>(path: string, body: unknown) => {
    const reply = await post<T>(path, body);
    if (reply.kind === "ok") (reply.body as { verdicts: unknown[] }).verdicts = [];
    return reply;
  };
  await phone.sync();
  await expect.poll(items).toMatchObject([{ kind: "left", seen: { title: "theirs" } }]);
  server.transport.post = post;
  await phone.sync();
  expect(items()).toMatchObject([{ kind: "rejected", seen: { title: "theirs" } }]);
});

test("SY-19 what was discarded stays away, and comes back whole when that is undone", async () => {
  const item = await refused();
  const { seen: _seen, ...unseen } = item;
  await phone.store.db.put("tray", unseen);
  await Promise.all([phone.store.tray.load(), phone.store.tray.discard(item)]);
  await phone.crash();
  expect(items()).toEqual([]);
  await phone.store.tray.putBack(item);
  await phone.crash();
  expect(items()).toEqual([item]);
});
