/** Push: verdicts, and what becomes of the work they judge. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device, START } from "../../tests/device";
import { FakeServer } from "../../tests/server";

const DAY = 24 * 3600_000;

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

  test("SY-13 SY-17 an edit says what the person had before them, and in which revision", async () => {
    server.put("note", "n-1", { title: "one", body: "two", state: "sent" });
    await phone.sync();
    const { rev } = phone.note("n-1") ?? {};
    await phone.store.edits.patch("note", "n-1", { title: "mine" })?.saved;
    await phone.store.edits.patch("note", "n-1", { title: "mine, later" })?.saved;
    await phone.store.edits.send("note.mystery", "n-1").saved;
    await phone.sync();
    const sent = server.inbox.map((one) => one.mutation);
    expect(rev).toBe(1);
    expect(sent.map((one) => one.base_rev)).toEqual(sent.map(() => rev));
    expect(sent[0]).toMatchObject({ was: { title: "one" } });
    expect(sent.at(-1)).toMatchObject({ type: "note.mystery" });
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
    // By the server's clock: the phone's may jump (SY-32).
    phone.time = START + 400 * DAY;
    server.time = () => new Date(START + 29 * DAY).toISOString();
    await newNote("three");
    await phone.sync();
    expect((await phone.store.db.getAll("answered")).map((one) => one.n).sort()).toEqual([1, 2, 3]);
    server.time = () => new Date(START + 31 * DAY).toISOString();
    await newNote("four");
    await phone.sync();
    expect((await phone.store.db.getAll("answered")).map((one) => one.n).sort()).toEqual([2, 3, 4]);
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

  test("SY-32 a held command is asked about again though the clock was set back", async () => {
    const id = await newNote();
    server.verdicts["note.mystery"] = { status: "held" };
    await phone.store.edits.send("note.mystery", id).saved;
    await phone.sync();
    server.verdicts = {};
    phone.time -= 400 * DAY;
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
