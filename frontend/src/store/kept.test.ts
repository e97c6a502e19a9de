/** Looking up what was sent. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { lastSent } from "./kept";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

test("SY-21 a command is found whole while it waits and after it was answered, the newest first", async () => {
  const { db, edits } = phone.store;
  const made = edits.create("note", { title: "a" });
  await made.saved;
  expect(await lastSent(db, "note.create", "another")).toBeNull();
  expect((await lastSent(db, "note.create", made.row))?.args).toMatchObject({ title: "a" });
  await phone.sync();
  expect(await phone.queue()).toHaveLength(0);
  expect((await lastSent(db, "note.create", made.row))?.args).toMatchObject({ title: "a" });
  expect(await lastSent(db, "note.patch", made.row)).toBeNull();
});

test("SY-19 what was refused was not done and is not found", async () => {
  const { db, edits } = phone.store;
  server.verdicts["note.create"] = { status: "rejected", code: "note.refused" } as never;
  const made = edits.create("note", { title: "a" });
  await made.saved;
  await phone.sync();
  expect(await lastSent(db, "note.create", made.row)).toBeNull();
});
