/** Reading: merged rows, indexes, views with includes, moves, and who is told of a change. */
import { effect } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import { movesOf, viewOf } from "./view";

const WRITER = { id: "w", roles: ["writer"] };

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  server.put("note", "n-1", { title: "one", state: "draft" });
  server.put("note", "n-2", { title: "two", state: "sent" });
  phone = await Device.start(server);
  await phone.sync();
});
afterEach(() => phone.stop());

const moves = (id: string, actor = WRITER) => movesOf(phone.store.memory, "note", id, actor);

describe("moves", () => {
  test("say why not, over the record with its includes and pending work", async () => {
    expect(moves("n-1").submit).toEqual({
      allowed: false,
      why: "note.submit.has_lines",
      office: [],
    });
    const line = phone.store.edits.create("line", { note_id: "n-1", words: "w" });
    expect(moves("n-1").submit?.allowed).toBe(true);
    phone.store.edits.remove("line", line.row);
    expect(moves("n-1").submit?.why).toBe("note.submit.has_lines");
    expect(moves("n-2").submit?.why).toBe("note.submit.wrong_state");
    expect(moves("n-2").finish?.why).toBe("note.finish.wrong_role");
    expect(moves("n-2", { id: "b", roles: ["boss"] }).finish?.allowed).toBe(true);
    await phone.store.writer.flush();
  });

  test("a view follows references both ways", async () => {
    const line = phone.store.edits.create("line", { note_id: "n-2", words: "w" });
    const view = viewOf(phone.store.memory, "line", line.row) as unknown as {
      note: { title: string; lines: unknown[] };
    };
    expect(view.note.title).toBe("two");
    expect(view.note.lines).toHaveLength(1);
    await phone.store.writer.flush();
  });
});

describe("signals", () => {
  test("only who read a row is told of its change", async () => {
    const table = phone.store.memory.table("note");
    let [one, two] = [0, 0];
    const stop = [
      effect(() => {
        table.get("n-1");
        one += 1;
      }),
      effect(() => {
        table.get("n-2");
        two += 1;
      }),
    ];
    phone.store.edits.patch("note", "n-1", { title: "typed" });
    expect([one, two]).toEqual([2, 1]);
    for (const end of stop) end();
    await phone.store.writer.flush();
  });

  test("a list by field follows rows that come, go and move between values", async () => {
    const table = phone.store.memory.table("line");
    let seen: string[] = [];
    const stop = effect(() => {
      seen = table.by("note_id", "n-1").map((row) => String(row.words));
    });
    const line = phone.store.edits.create("line", { note_id: "n-1", words: "a" });
    expect(seen).toEqual(["a"]);
    phone.store.edits.patch("line", line.row, { words: "b" });
    expect(seen).toEqual(["b"]);
    phone.store.edits.patch("line", line.row, { note_id: "n-2" });
    expect(seen).toEqual([]);
    phone.store.edits.patch("line", line.row, { note_id: "n-1" });
    phone.store.edits.remove("line", line.row);
    expect(seen).toEqual([]);
    stop();
    await phone.store.writer.flush();
  });

  test("SY-15 a set field that others changed meanwhile shows both sides' members", async () => {
    const specs = phone.store.memory.specs;
    const tags = { type: "tags", required: false, owner: "field", policy: "union" } as const;
    const note = specs.records.note;
    if (!note) throw new Error("the toy has no note");
    (specs.records as Record<string, unknown>).note = { ...note, fields: { ...note.fields, tags } };
    server.put("note", "n-1", { tags: ["a"] });
    await phone.sync();
    await phone.store.edits.patch("note", "n-1", { tags: ["a", "mine"] })?.saved;
    server.put("note", "n-1", { tags: ["a", "theirs"] });
    const later = server.page(3);
    phone.store.memory.putServer(later.rows.map((row) => ({ entity: "note", id: row.id, row })));
    expect(phone.note("n-1")?.tags).toEqual(["a", "theirs", "mine"]);
  });
});

describe("drafts", () => {
  test("SY-22 a form that is no row yet survives a kill at any key stroke", async () => {
    await phone.store.drafts.set("new call", { caller: "王" });
    await phone.store.drafts.set("new call", { said: "刹车异响" });
    await phone.crash();
    expect(phone.store.drafts.of("new call").value).toEqual({ caller: "王", said: "刹车异响" });
    await phone.store.drafts.clear("new call");
    await phone.crash();
    expect(phone.store.drafts.of("new call").value).toBeUndefined();
  });
});
