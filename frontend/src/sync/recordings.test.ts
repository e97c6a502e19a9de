/** A queue that an earlier version left in the device's storage is taken up and sent as it is (SY-30). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Device } from "../../tests/device";
import { FakeServer } from "../../tests/server";
import type { Queued } from "../store/shapes";

const FOLDER = join(import.meta.dirname, "../../../tests/sync/recordings");
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

interface Recorded {
  name: string;
  queue: Queued[];
  mutations: unknown[];
}

test.each(NAMES)("SY-30 the queue of %s goes over the wire as it did then", async (name) => {
  const phones: Recorded[] = JSON.parse(readFileSync(join(FOLDER, name), "utf8"));
  expect(phones.length).toBeGreaterThan(0);
  for (const { queue, mutations } of phones) {
    const server = new FakeServer();
    const phone = await Device.start(server);
    for (const command of queue) await phone.store.db.put("queue", command);
    await phone.crash();
    expect(phone.engine.status.value.unsent).toBe(queue.length);
    await phone.sync();
    const sent = server.asked.flatMap((request) => request.mutations);
    expect(JSON.parse(JSON.stringify(sent))).toEqual(mutations);
    await phone.stop();
  }
});
