/** What the header of every screen says of the sync. */
import { beforeEach, expect, test } from "vitest";
import type { SyncStatus } from "../sync/status";
import { setLanguage } from "../words";
import { faceOf, smallPrint } from "./sync-face";

const NOW = Date.parse("2026-03-03T08:00:00.000Z");
const HOUR = 3600_000;
const AT = "2026-03-03T06:02:00.000Z"; // 14:02 in Shanghai

const status = (more: Partial<SyncStatus> = {}): SyncStatus => ({
  phase: "idle",
  online: true,
  frozen: false,
  unsent: 0,
  oldestAt: null,
  held: 0,
  filesLeft: 0,
  lastSuccess: AT,
  problem: null,
  ...more,
});

const says = (more: Partial<SyncStatus>) => {
  const one = status(more);
  return [faceOf(one, NOW).text, smallPrint(one, NOW), faceOf(one, NOW).tone];
};

beforeEach(() => setLanguage("en"));

test("SY-23 what is unsent is said with its number and age, and under it why or when it last went well", () => {
  expect(says({})).toEqual(["All sent", "Synced 14:02", "text-success"]);
  expect(says({ unsent: 2, oldestAt: NOW - 5 * 60_000 })).toEqual([
    "2 unsent · 5 min",
    "Synced 14:02",
    "text-warning",
  ]);
  const offline = { phase: "offline", online: false, problem: "sync.offline" } as const;
  expect(says({ ...offline, unsent: 1, oldestAt: NOW })).toEqual([
    "1 unsent",
    "No network",
    "text-warning",
  ]);
  expect(says({ phase: "waiting", unsent: 1, oldestAt: NOW - 30 * HOUR })).toEqual([
    "1 unsent · 1 d 6 h",
    "Server not reached",
    "text-error",
  ]);
  expect(says({ phase: "waiting", unsent: 1, problem: "server.full" })[1]).toBe("Server is full");
  expect(says({ phase: "frozen", frozen: true, unsent: 3 })).toEqual([
    "3 unsent",
    "Signed out",
    "text-error",
  ]);
  expect(says({ filesLeft: 1 })[0]).toBe("1 photo to upload");
  expect(says({ phase: "refused", problem: "sync.protocol" })[0]).toBe(
    "The server refused to sync",
  );
});

test("SY-23 a success of another day is told with its day, and none before the first", () => {
  expect(says({ lastSuccess: "2026-03-01T06:02:00.000Z" })[1]).toMatch(/^Synced 1 Mar, 14:02$/);
  expect(says({ lastSuccess: null, phase: "syncing" })).toEqual(["Syncing", "", "text-ink-soft"]);
});
