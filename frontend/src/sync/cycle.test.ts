/** The conversation: verdicts, pages, scopes, restores. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device, START } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { storePage } from "../store/answers";
import type { SyncAnswer, SyncRequest } from "./wire";

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

describe("push", () => {
  test("SY-3 a lost answer: the same command is sent again and takes effect once", async () => {
    const id = await newNote();
    server.loseAnswers = 1;
    expect((await phone.sync()).kind).toBe("outage");
    expect(await phone.queue()).toHaveLength(1);
    await phone.sync();
    expect(server.inbox).toHaveLength(1);
    expect(server.asked[0]?.mutations).toEqual(server.asked[1]?.mutations);
    expect(await phone.queue()).toEqual([]);
    expect(phone.note(id)?.title).toBe("a");
  });

  test("SY-21 exactly the commands named in verdicts leave the queue, and are kept 30 days", async () => {
    await newNote("one");
    await newNote("two");
    const { post } = server.transport;
    server.transport.post = async (path, body) => {
      const reply = await post<never>(path, body);
      const answer = (reply as unknown as { body: { verdicts: unknown[] } }).body;
      answer.verdicts = answer.verdicts.slice(0, 1);
      return reply;
    };
    await phone.sync();
    expect((await phone.queue()).map((one) => one.n)).toEqual([2]);
    expect((await phone.store.db.getAll("answered")).map((one) => one.n)).toEqual([1]);
    server.transport.post = post;
    phone.time = START + 31 * 24 * 3600_000;
    await phone.sync();
    expect((await phone.store.db.getAll("answered")).map((one) => one.n)).toEqual([2]);
  });

  test("SY-16 a move shows as requested until the office has answered", async () => {
    const id = await newNote();
    await phone.sync();
    await phone.store.edits.send("note.submit", id, { colour: "red" }).saved;
    expect(phone.note(id)).toMatchObject({ state: "sent", colour: "red", _requested: true });
    await phone.sync();
    expect(phone.note(id)).toMatchObject({ state: "sent", colour: "red" });
    expect(phone.note(id)?._requested).toBeUndefined();
  });

  test("SY-19 a refused command lies whole in the tray and can be sent again, changed", async () => {
    const id = await newNote();
    await phone.sync();
    server.verdicts["note.patch"] = {
      status: "rejected",
      code: "note.patch.too_late",
      detail: { by: "x" },
    };
    await phone.store.edits.patch("note", id, { title: "mine", body: "long words" })?.saved;
    await phone.sync();
    expect(phone.note(id)?.title).toBe("a");
    expect(tray()).toMatchObject([
      {
        kind: "rejected",
        code: "note.patch.too_late",
        command: { set: { title: "mine", body: "long words" } },
      },
    ]);
    await phone.crash();
    const [item] = tray();
    if (!item) throw new Error("the tray is empty");
    server.verdicts = {};
    await phone.store.tray.resend(item, { title: "changed" });
    expect(tray()).toEqual([]);
    await phone.sync();
    expect(server.rows.get(`note/${id}`)).toMatchObject({ title: "changed", body: "long words" });
  });

  test("SY-14 an overruled value lies in the tray with both sides and is taken back with one touch", async () => {
    const id = await newNote();
    await phone.sync();
    await phone.store.edits.patch("note", id, { title: "mine" })?.saved;
    server.put("note", id, { title: "theirs" });
    server.verdicts["note.patch"] = { status: "conflict", conflict_id: "c-1" };
    await phone.sync();
    expect(phone.note(id)?.title).toBe("theirs");
    expect(tray()).toMatchObject([
      { kind: "conflict", conflict_id: "c-1", command: { set: { title: "mine" } } },
    ]);
    server.verdicts = {};
    const [item] = tray();
    if (item) await phone.store.tray.resend(item);
    await phone.sync();
    expect(server.rows.get(`note/${id}`)?.title).toBe("mine");
  });

  test("SY-20 a held command is kept and asked about later, and the others go on", async () => {
    const id = await newNote();
    server.verdicts["note.mystery"] = { status: "held" };
    await phone.store.edits.send("note.mystery", id).saved;
    const other = await newNote("other");
    await phone.sync();
    expect(await phone.queue()).toMatchObject([{ type: "note.mystery", n: 2 }]);
    expect(phone.engine.status.value).toMatchObject({ unsent: 0, held: 1 });
    expect(server.rows.get(`note/${other}`)?.title).toBe("other");
    server.verdicts = {};
    await phone.sync();
    expect(await phone.queue()).toHaveLength(1);
    phone.time += 16 * 60_000;
    await phone.sync();
    expect(await phone.queue()).toEqual([]);
  });

  test("an accepted edit stays on the screen while its row is still pages away", async () => {
    server.pageSize = 1;
    for (let i = 0; i < 4; i++) server.put("note", `other-${i}`, { title: String(i) });
    const id = await newNote("mine");
    await phone.sync();
    await phone.store.edits.patch("note", id, { title: "mine again" })?.saved;
    for (let i = 0; i < 4; i++) server.put("note", `more-${i}`, { title: String(i) });
    const seen: unknown[] = [];
    const { post } = server.transport;
    server.transport.post = async (path, body) => {
      seen.push(phone.note(id)?.title);
      return post(path, body);
    };
    await phone.sync();
    expect(new Set(seen)).toEqual(new Set(["mine again"]));
    expect(phone.note(id)?.title).toBe("mine again");
  });
});

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

describe("pull", () => {
  test("SY-7 a page that does not start at our cursor is ignored", async () => {
    server.put("note", "n-1", { title: "new" });
    await phone.sync();
    const told = { epoch: "epoch-1", scope_hash: "scope-1", last_success: null };
    const late = {
      rows: [{ entity: "note", id: "n-1", rev: 0, title: "old" }],
      leave: [],
      cursor: 0,
      more: false,
    };
    expect(await storePage(phone.store, null, late, told)).toBe(false);
    expect(phone.note("n-1")?.title).toBe("new");
    expect((await phone.store.db.get("meta", "state"))?.cursor).toBe(1);
  });

  test("SY-7 a page and its cursor are stored together or not at all", async () => {
    server.put("note", "n-1", { title: "new" });
    const told = { epoch: "epoch-1", scope_hash: "scope-1", last_success: null };
    const broken = { ...server.page(null), rows: [{ entity: "note", id: {} as string, rev: 1 }] };
    await expect(storePage(phone.store, null, broken, told)).rejects.toThrow();
    expect((await phone.store.db.get("meta", "state"))?.cursor ?? null).toBeNull();
    await phone.sync();
    expect(phone.note("n-1")?.title).toBe("new");
  });

  test("SY-9 a fresh snapshot leaves the queue alone and sweeps what is no longer there", async () => {
    server.put("note", "stale", { title: "stale" });
    server.put("note", "kept", { title: "kept" });
    await phone.sync();
    await phone.store.edits.patch("note", "kept", { title: "typed offline" })?.saved;
    server.rows.delete("note/stale");
    server.log = server.log.filter((one) => one.id !== "stale");
    const { post } = server.transport;
    server.transport.post = async (path, body) => {
      const reply = await post<never>(path, body);
      const answer = (reply as unknown as { body: SyncAnswer }).body;
      if ((body as SyncRequest).pull.cursor !== null) answer.pull.snapshot = true;
      return reply;
    };
    await phone.sync();
    expect(phone.note("stale")).toBeUndefined();
    expect(phone.note("kept")?.title).toBe("typed offline");
    expect(server.rows.get("note/kept")?.title).toBe("typed offline");
  });

  test("SY-11 a row that leaves is gone; work queued on it goes to the tray and still reaches the inbox", async () => {
    server.put("note", "n-1", { title: "a" });
    await phone.sync();
    await phone.store.edits.patch("note", "n-1", { title: "typed offline" })?.saved;
    server.put("note", "n-1", null);
    server.verdicts["note.patch"] = { status: "rejected", code: "row.missing" };
    server.loseAnswers = 1;
    await phone.sync();
    await phone.sync();
    expect(phone.note("n-1")).toBeUndefined();
    expect(tray()).toMatchObject([{ row: "n-1", command: { set: { title: "typed offline" } } }]);
    expect(server.inbox.map((one) => one.mutation.set)).toEqual([{ title: "typed offline" }]);
  });

  test("another scope drops what may no longer be seen at once, and takes a snapshot", async () => {
    server.put("note", "mine", { title: "mine" });
    server.put("note", "no longer mine", { title: "x" });
    await phone.sync();
    server.scope = "scope-2";
    server.rows.delete("note/no longer mine");
    server.log = server.log.filter((one) => one.id === "mine");
    await phone.sync();
    expect([...phone.store.memory.table("note").ids()]).toEqual(["mine"]);
    expect(await phone.store.db.getAllKeys("rows")).toEqual([["note", "mine"]]);
  });
});

describe("restore", () => {
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
