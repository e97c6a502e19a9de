/** The queue: numbers, joining, freezing, and what survives a kill. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { takeBatch } from "./sending";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

async function newNote(fields = { title: "a" }): Promise<string> {
  const sent = phone.store.edits.create("note", fields);
  await sent.saved;
  return sent.row;
}

describe("numbers", () => {
  test("SY-2 n counts 1, 2, 3 in the transaction that saves the edit", async () => {
    const id = await newNote();
    phone.store.edits.send("note.mystery", id);
    phone.store.edits.send("note.mystery", id);
    await phone.store.writer.flush();
    expect((await phone.queue()).map((one) => one.n)).toEqual([1, 2, 3]);
    expect((await phone.store.db.get("meta", "state"))?.next_n).toBe(4);
  });

  test("SY-2 a transaction that fails takes no number and keeps the edit on the screen", async () => {
    const id = await newNote();
    const broken = vi.spyOn(phone.store.db, "transaction").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await expect(phone.store.edits.send("note.mystery", id).saved).rejects.toThrow("full");
    expect(phone.store.writer.trouble.value).toBe("QuotaExceededError");
    expect(phone.store.writer.unsaved.value).toBe(1);
    expect(await phone.queue()).toHaveLength(1);
    broken.mockRestore();
    await phone.store.writer.flush();
    expect(phone.store.writer.trouble.value).toBeNull();
    expect((await phone.queue()).map((one) => one.n)).toEqual([1, 2]);
  });

  test("SY-2 two tabs never give out the same number", async () => {
    const id = await newNote();
    const other = await Device.start(server, phone.personId);
    await Promise.all([
      phone.store.edits.send("note.mystery", id).saved,
      other.store.edits.send("note.mystery", id).saved,
      phone.store.edits.send("note.mystery", id).saved,
    ]);
    expect((await phone.queue()).map((one) => one.n)).toEqual([1, 2, 3, 4]);
    await other.stop();
  });
});

describe("typing", () => {
  test("SY-22 key strokes of one row join into one unsent command that keeps the first `was`", async () => {
    const id = await newNote();
    await phone.sync();
    for (const title of ["a1", "a12", "a123"])
      await phone.store.edits.patch("note", id, { title })?.saved;
    await phone.store.edits.patch("note", id, { body: "b" })?.saved;
    const [only, ...none] = await phone.queue();
    expect(none).toEqual([]);
    expect(only).toMatchObject({
      type: "note.patch",
      set: { title: "a123", body: "b" },
      was: { title: "a", body: null },
    });
  });

  test("SY-22 each key stroke survives a kill", async () => {
    const id = await newNote();
    for (const title of ["刹", "刹车", "刹车异响"]) {
      await phone.store.edits.patch("note", id, { title })?.saved;
      await phone.crash();
      expect(phone.note(id)?.title).toBe(title);
    }
  });

  test("SY-22 strokes typed while one is being written are all kept", async () => {
    const id = await newNote();
    const strokes = Array.from("abcdefghij", (_, i) => "abcdefghij".slice(0, i + 1));
    for (const title of strokes) phone.store.edits.patch("note", id, { title });
    expect(phone.note(id)?.title).toBe("abcdefghij");
    expect(phone.store.writer.unsaved.value).toBeGreaterThan(0);
    await phone.store.writer.flush();
    expect(phone.store.writer.unsaved.value).toBe(0);
    await phone.crash();
    expect(phone.note(id)?.title).toBe("abcdefghij");
    expect(await phone.queue()).toHaveLength(1);
  });

  test("a patch joins the unsent creation of its row, but never reaches back over a named command", async () => {
    const id = await newNote();
    await phone.store.edits.patch("note", id, { body: "early" })?.saved;
    expect(await phone.queue()).toMatchObject([
      { type: "note.create", args: { title: "a", body: "early" } },
    ]);
    await phone.store.edits.send("note.mystery", id).saved;
    await phone.store.edits.patch("note", id, { body: "late" })?.saved;
    expect((await phone.queue()).map((one) => one.type)).toEqual([
      "note.create",
      "note.mystery",
      "note.patch",
    ]);
  });

  test("a value that is there already makes no command", async () => {
    const id = await newNote();
    expect(phone.store.edits.patch("note", id, { title: "a" })).toBeNull();
    expect(phone.store.edits.patch("note", id, { body: null })).toBeNull();
  });
});

describe("sending", () => {
  test("SY-3 what was once taken for sending is frozen: later typing is a command of its own", async () => {
    const id = await newNote();
    const batch = await takeBatch(phone.store, 10);
    expect(batch.commands).toHaveLength(1);
    await phone.store.edits.patch("note", id, { title: "later" })?.saved;
    const queue = await phone.queue();
    expect(queue.map((one) => [one.type, one.sent_at !== null])).toEqual([
      ["note.create", true],
      ["note.patch", false],
    ]);
    expect(queue[0]?.args).toEqual({ title: "a" });
  });

  test("a command names the unanswered creations that it depends on", async () => {
    const id = await newNote();
    const line = phone.store.edits.create("line", { note_id: id, words: "w" });
    await line.saved;
    await phone.store.edits.send("note.submit", id).saved;
    const [create, lineCreate, submit] = await phone.queue();
    expect(lineCreate?.deps).toEqual([create?.id]);
    expect(submit?.deps).toEqual([create?.id]);
  });
});
