/** A device compares what it holds with what it should hold (SY-12). */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { digestOf } from "../store/drift";

const DAY = 24 * 3600_000;
let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  server.put("note", "n-1", { title: "one" });
  server.put("note", "n-2", { title: "two" });
  phone = await Device.start(server);
  await phone.sync();
  server.digest = (await digestOf(phone.store, 2)) ?? {};
  server.time = () => new Date(phone.time).toISOString();
});
afterEach(() => phone.stop());

const state = () => phone.store.db.get("meta", "state");
const questions = () => server.asked.filter((one) => one.pull.digest).length;
const snapshots = () => server.asked.filter((one) => one.pull.cursor === null).length;

describe("drift", () => {
  test("SY-12 the digest is the server's: lines of id and revision, by id, hashed", async () => {
    // sha256("n-1:1\nn-2:2\n"), as app/sync/digest.py cuts it
    expect(await digestOf(phone.store, 2)).toEqual({ note: "9a1258f1fc005b51" });
    expect(await digestOf(phone.store, 1)).toBeNull();
  });

  test("SY-12 it is asked for until it was answered, then once a week", async () => {
    await phone.sync();
    const asked = questions();
    await phone.sync();
    expect(questions()).toBe(asked);
    phone.time += 8 * DAY;
    await phone.sync();
    expect(questions()).toBe(asked + 1);
    expect(snapshots()).toBe(1);
  });

  test("SY-12 rows that are old, lost or left over are repaired by a snapshot; unsent work stays", async () => {
    await phone.sync();
    const { db } = phone.store;
    const one = await db.get("rows", ["note", "n-1"]);
    if (!one) throw new Error("no row");
    await db.put("rows", { ...one, rev: 0, title: "old" });
    await db.put("rows", { ...one, id: "n-9", title: "left over" });
    await db.delete("rows", ["note", "n-2"]);
    await phone.store.edits.patch("note", "n-1", { title: "typed offline" })?.saved;
    server.signedOut = true;
    await phone.sync();
    server.signedOut = false;
    phone.time += 8 * DAY;
    server.verdicts = { "note.patch": { status: "held", code: "later" } };
    await phone.sync();
    expect(phone.note("n-1")?.title).toBe("typed offline");
    expect((await db.get("rows", ["note", "n-1"]))?.title).toBe("one");
    expect((await db.get("rows", ["note", "n-2"]))?.title).toBe("two");
    expect(await db.get("rows", ["note", "n-9"])).toBeUndefined();
    expect(await db.count("queue")).toBe(1);
    expect((await state())?.repairing).toBe(false);
  });

  test("SY-12 what a snapshot does not mend is not fetched again and again", async () => {
    server.digest = { note: "another" };
    await phone.sync();
    expect(snapshots()).toBe(2);
    await phone.sync();
    await phone.sync();
    expect(snapshots()).toBe(2);
  });

  test("SY-12 an error makes the next conversation compare", async () => {
    await phone.sync();
    const asked = questions();
    const { post } = server.transport;
    server.transport.post = async () => ({
      kind: "problem",
      problem: { status: 422, code: "request.invalid" },
    });
    await phone.sync();
    server.transport.post = post;
    await phone.sync();
    expect(questions()).toBe(asked + 1);
  });
});
