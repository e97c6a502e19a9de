/** The mark of a row: what has not been sent, and what the office keeps for now. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { currentStore } from "./current";
import { usePending } from "./reading";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
  currentStore.value = phone.store;
});
afterEach(async () => {
  currentStore.value = null;
  await phone.stop();
});

test("SY-20 SY-23 a row tells what is unsent apart from what the office keeps", async () => {
  const sent = phone.store.edits.create("note", { title: "a" });
  await sent.saved;
  const mark = () => usePending("note" as never, sent.row);
  expect(mark()).toMatchObject({ unsent: 1, held: 0, tray: [] });
  await phone.sync();
  expect(mark()).toMatchObject({ unsent: 0, held: 0 });
  server.verdicts["note.mystery"] = { status: "held" };
  await phone.store.edits.send("note.mystery", sent.row).saved;
  await phone.sync();
  expect(mark()).toMatchObject({ unsent: 1, held: 1 });
});
