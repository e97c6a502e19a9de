/** Beginning again: cloned phones and restored servers. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

async function newNote(title = "a"): Promise<string> {
  const sent = phone.store.edits.create("note", { title });
  await sent.saved;
  return sent.row;
}

const tray = () => phone.store.tray.items.value;

describe("identity", () => {
  test("SY-4 a cloned phone takes a new id, numbers anew, and loses nothing", async () => {
    const id = await newNote("original");
    const before = (await phone.store.db.get("meta", "state"))?.client_id;
    server.inbox.push({
      client: before ?? "",
      mutation: {
        n: 1,
        id: "by-the-clone",
        type: "note.create",
        v: 1,
        row: "x",
        base_rev: null,
        made_at: "",
        clock_offset_ms: 0,
        deps: [],
      },
      verdict: { n: 1, id: "by-the-clone", status: "applied" },
    });
    await phone.sync();
    const after = (await phone.store.db.get("meta", "state"))?.client_id;
    expect(after).not.toBe(before);
    expect(server.rows.get(`note/${id}`)?.title).toBe("original");
    expect(await phone.queue()).toEqual([]);
  });
});

describe("restore", () => {
  test("SY-33 a second restore before the first snapshot is whole brings back what was answered between", async () => {
    await phone.sync();
    const backup = server.backup();
    const id = await newNote("after the backup");
    await phone.sync();
    server.restore(backup);
    const { post } = server.transport;
    server.transport.post = async (path, body) => {
      const reply = await post<never>(path, body);
      const answer = reply as unknown as {
        body?: { verdicts: unknown[]; pull: { rows: unknown[] } };
      };
      // The power goes when the verdicts are filed and the page beside them is not.
      if (answer.body?.verdicts.length)
        answer.body.pull.rows = [{ entity: "note", id: {}, rev: 1 }];
      return reply;
    };
    await phone.sync();
    server.transport.post = post;
    expect(server.rows.has(`note/${id}`)).toBe(true);
    server.restore(backup);
    await phone.sync();
    expect(server.rows.get(`note/${id}`)?.title).toBe("after the backup");
  });

  test("SY-33 what a restored backup had lost comes back from the phones", async () => {
    const early = await newNote("before the backup");
    await phone.sync();
    const backup = server.backup();
    const late = await newNote("after the backup");
    await phone.store.edits.patch("note", early, { title: "edited after" })?.saved;
    await phone.sync();
    const unsent = await newNote("never sent");
    server.restore(backup);
    expect(server.rows.has(`note/${late}`)).toBe(false);
    await phone.sync();
    expect(server.rows.get(`note/${late}`)?.title).toBe("after the backup");
    expect(server.rows.get(`note/${early}`)?.title).toBe("edited after");
    expect(server.rows.get(`note/${unsent}`)?.title).toBe("never sent");
    expect(await phone.queue()).toEqual([]);
    expect(phone.note(late)?.title).toBe("after the backup");
    const again = server.asked.at(-1)?.mutations.map((one) => one.replayed);
    expect(again).toEqual(["applied", "applied", "applied", undefined]);
    const epochs = server.asked.map((request) => request.epoch);
    expect(epochs.slice(0, 3)).toEqual([null, "epoch-1", "epoch-1"]);
  });

  test("SY-33 what the lost server held is sent again in its place, before what follows", async () => {
    const id = await newNote();
    await phone.sync();
    const backup = server.backup();
    server.verdicts["note.mystery"] = { status: "held" };
    await phone.store.edits.send("note.mystery", id).saved;
    await phone.sync();
    await phone.store.edits.patch("note", id, { title: "after it" })?.saved;
    server.restore(backup);
    await phone.sync();
    expect(server.inbox.map((one) => one.mutation.n)).toEqual([1, 2, 3]);
  });

  test("SY-33 files that the backup had lost are offered again", async () => {
    const id = await newNote("with a photo");
    const bytes = new Uint8Array([1]).buffer;
    await phone.store.files.put({ id, entity: "note", bytes, mime: "image/jpeg", name: "a" });
    await phone.sync();
    expect(phone.uploads).toEqual([id]);
    server.restore(server.backup());
    await phone.sync();
    expect(phone.uploads).toEqual([id, id]);
  });

  test("SY-33 a replay that is refused as it was before does not come to the tray again", async () => {
    const id = await newNote();
    await phone.sync();
    server.verdicts["note.patch"] = { status: "rejected", code: "no" };
    await phone.store.edits.patch("note", id, { title: "refused" })?.saved;
    await phone.sync();
    const [item] = tray();
    if (item) await phone.store.tray.discard(item);
    server.restore(server.backup());
    await phone.sync();
    expect(tray()).toEqual([]);
    expect(await phone.queue()).toEqual([]);
  });

  test("SY-33 a phone that had been renumbered replays under its new id, each command once", async () => {
    const first = await newNote("under the old id");
    await phone.sync();
    const backup = { ...server.backup(), rows: new Map(), log: [], inbox: [] };
    await newNote("second");
    const { becomeNewClient } = await import("../store/restart");
    await becomeNewClient(phone.store);
    await phone.sync();
    server.restore(backup);
    await phone.sync();
    expect(server.rows.get(`note/${first}`)?.title).toBe("under the old id");
    expect(new Set(server.inbox.map((one) => one.client)).size).toBe(1);
    expect(server.inbox.map((one) => one.mutation.n)).toEqual([1, 2]);
  });
});
