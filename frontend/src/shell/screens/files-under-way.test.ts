/** How many photos of how many, how much of how much. */
import { expect, test } from "vitest";
import type { FileEntry, FileState } from "../../store/shapes";
import { filesUnderWay } from "./files-under-way";

function file(
  id: string,
  state: FileState,
  created: string,
  sent: string | null = null,
): FileEntry {
  return {
    id,
    entity: "photo",
    mime: "image/jpeg",
    name: id,
    size: 100,
    sha256: id,
    state,
    upload_url: null,
    tries: 0,
    reason: null,
    created_at: `2026-03-01T${created}:00.000Z`,
    sent_at: sent && `2026-03-01T${sent}:00.000Z`,
  };
}

test("counts what goes now and what has gone with it, not what went earlier nor what was set aside", () => {
  const files = [
    file("yesterday's", "sent", "07:00", "07:01"),
    file("first", "sent", "08:00", "08:10"),
    file("second", "sending", "08:01"),
    file("third", "waiting", "08:02"),
    file("bad", "failed", "06:00"),
  ];
  const way = filesUnderWay(files, new Map([["second", 40]]));
  expect(way).toMatchObject({ done: 1, of: 3, bytes: 140, ofBytes: 300 });
  expect(way.left.map((one) => one.id)).toEqual(["second", "third", "bad"]);
});

test("nothing on its way is nothing of nothing", () => {
  expect(filesUnderWay([file("gone", "sent", "08:00", "08:10")], new Map())).toMatchObject({
    left: [],
    of: 0,
  });
});
