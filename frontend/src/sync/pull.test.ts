/** Pull: pages, snapshots, rows that leave, other scopes. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device } from "../../tests/device";
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

const tray = () => phone.store.tray.items.value;

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
    await phone.crash();
    expect(phone.note("n-1")).toBeUndefined();
  });

  test("SY-11 work typed while the row's leave is on its way is in the tray at once, and sent after", async () => {
    server.put("note", "n-1", { title: "a" });
    await phone.sync();
    server.put("note", "n-1", null);
    server.verdicts["note.patch"] = { status: "rejected", code: "row.missing" };
    const { post } = server.transport;
    const kinds: string[] = [];
    server.transport.post = async (path, body) => {
      if (server.asked.length === 1) {
        await phone.store.edits.patch("note", "n-1", { title: "typed meanwhile" })?.saved;
      } else kinds.push(...tray().map((item) => item.kind));
      return post(path, body);
    };
    await phone.sync();
    expect(await phone.queue()).toMatchObject([{ left: true, set: { title: "typed meanwhile" } }]);
    expect(phone.note("n-1")).toBeUndefined();
    await phone.sync();
    expect(kinds).toEqual(["left"]);
    expect(server.inbox).toHaveLength(1);
    expect(tray()).toMatchObject([{ kind: "rejected", code: "row.missing" }]);
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
