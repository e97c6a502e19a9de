/** Photos over bad lines: beside the text, past the one that never goes, and none forgotten (SY-24). */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import type { UploadResult } from "./files";

const OUT: UploadResult = { kind: "outage", reason: "cut" };

let server: FakeServer;
let phone: Device;

beforeEach(async () => {
  server = new FakeServer();
  phone = await Device.start(server);
});
afterEach(() => phone.stop());

async function picture(id: string, text = `picture ${id}`): Promise<void> {
  const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
  await phone.store.files.put({ id, entity: "note", bytes, mime: "image/jpeg", name: "a.jpg" });
}

async function photo(): Promise<string> {
  const id = phone.store.newId();
  await picture(id);
  await phone.store.edits.create("note", {}, id).saved;
  phone.time += 1;
  return id;
}

const stateOf = (id: string) => phone.store.files.entries.value.get(id)?.state;

describe("SY-24 files beside text", () => {
  test("a sentence written while photos go up does not wait for them", async () => {
    const id = await photo();
    let arrived: (result: UploadResult) => void = () => undefined;
    phone.upload = () => new Promise((resolve) => (arrived = resolve));
    const all = phone.sync();
    await expect.poll(() => stateOf(id)).toBe("sending");
    const note = phone.store.edits.create("note", { title: "text" });
    await note.saved;
    void phone.sync();
    await expect.poll(() => server.rows.has(`note/${note.row}`)).toBe(true);
    expect(stateOf(id)).toBe("sending");
    arrived({ kind: "sent", url: "/there" });
    expect((await all).kind).toBe("done");
    expect(stateOf(id)).toBe("sent");
  });

  test("a photo taken while others go up follows them at once", async () => {
    await photo();
    let second = "";
    phone.upload = async (file) => {
      phone.uploads.push(file.id);
      if (!second) {
        second = await photo();
        void phone.sync();
        await expect.poll(() => server.rows.has(`note/${second}`)).toBe(true);
      }
      return { kind: "sent", url: "/there" };
    };
    await phone.sync();
    expect(phone.uploads).toHaveLength(2);
    expect(stateOf(second)).toBe("sent");
  });

  test("signing out waits for no photo", async () => {
    const id = await photo();
    phone.upload = (_file, { signal }) =>
      new Promise((resolve) => signal.addEventListener("abort", () => resolve(OUT)));
    const all = phone.sync();
    await expect.poll(() => stateOf(id)).toBe("sending");
    await phone.engine.stop();
    expect((await all).kind).toBe("outage");
  });
});

describe("SY-24 a file that never passes", () => {
  test("one that is always cut while others pass is tried last, then set aside with its reason", async () => {
    const bad = await photo();
    const tries: string[][] = [];
    phone.upload = async (file) => {
      tries.at(-1)?.push(file.id);
      return file.id === bad ? OUT : { kind: "sent", url: "/there" };
    };
    for (let round = 0; round < 5; round++) {
      const good = await photo();
      tries.push([]);
      await phone.sync();
      expect(stateOf(good)).toBe("sent");
    }
    expect(tries[0]?.[0]).toBe(bad);
    expect(tries[1]?.at(-1)).toBe(bad);
    expect(stateOf(bad)).toBe("failed");
    expect(phone.store.tray.items.value).toMatchObject([{ id: bad, code: "file.stalled" }]);
  });

  test("a line that is down is blamed on no file", async () => {
    const ids = [await photo(), await photo(), await photo()];
    phone.upload = async (file) => {
      phone.uploads.push(file.id);
      return OUT;
    };
    for (let round = 0; round < 8; round++) expect((await phone.sync()).kind).toBe("outage");
    expect(phone.uploads).toHaveLength(16);
    expect(ids.map(stateOf)).toEqual(["waiting", "waiting", "waiting"]);
    expect(phone.store.files.entries.value.get(ids[0] ?? "")?.tries).toBe(0);
  });

  test("what is no picture is not tried again", async () => {
    const id = await photo();
    phone.upload = async () => ({ kind: "refused", code: "file.not_a_picture" });
    await phone.sync();
    expect(stateOf(id)).toBe("failed");
    expect(phone.store.tray.items.value).toMatchObject([{ id, code: "file.not_a_picture" }]);
  });
});

describe("SY-24 no file is forgotten, none kept for nothing", () => {
  test("a photo whose row has left this person's scope still goes", async () => {
    const id = await photo();
    phone.upload = async () => OUT;
    await phone.sync();
    server.put("note", id, null);
    await phone.sync();
    expect(phone.note(id)).toBeUndefined();
    phone.upload = async () => ({ kind: "sent", url: "/there" });
    phone.time += 3600_000;
    await phone.sync();
    expect(stateOf(id)).toBe("sent");
  });

  test("a picture that nothing came to name is dropped, not before its row had time to follow", async () => {
    const id = phone.store.newId();
    await picture(id);
    await phone.sync();
    expect(stateOf(id)).toBe("waiting");
    phone.time += 61_000;
    await phone.sync();
    expect(stateOf(id)).toBeUndefined();
    expect(await phone.store.files.get(id)).toBeUndefined();
  });

  test("a picture that takes another's place while that goes up goes too", async () => {
    const id = await photo();
    const sent: string[] = [];
    phone.upload = async (file) => {
      if (sent.length === 0) await picture(id, "another");
      sent.push(new TextDecoder().decode(file.bytes));
      return { kind: "sent", url: "/there" };
    };
    await phone.sync();
    expect(sent).toEqual([`picture ${id}`, "another"]);
    expect(stateOf(id)).toBe("sent");
  });
});
