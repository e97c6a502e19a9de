/** Who of a crew has told what. */
import { expect, test } from "vitest";
import { mayTell, progressOf, stoppedHere, tellsEach } from "./progress";

const one = { accepted_at: null, departed_at: null, arrived_at: null, ended_at: null };
const AT = "2026-03-02T01:00:00.000Z";

test("the farthest that somebody told counts", () => {
  expect(progressOf(one)).toEqual({ what: "asked", at: null });
  expect(progressOf({ ...one, accepted_at: AT }).what).toBe("accepted");
  expect(progressOf({ ...one, departed_at: AT }).what).toBe("departed");
  expect(progressOf({ ...one, accepted_at: AT, arrived_at: AT }).what).toBe("arrived");
});

test("a second one still tells of themselves, once, and only while it matters", () => {
  expect(mayTell(one, { state: "dispatched" })).toBeNull();
  expect(mayTell(one, { state: "accepted" })).toBe("accept");
  expect(mayTell({ ...one, accepted_at: AT }, { state: "travelling" })).toBeNull();
  expect(mayTell(one, { state: "on_site" })).toBe("arrive");
  expect(mayTell({ ...one, arrived_at: AT }, { state: "on_site" })).toBeNull();
  expect(mayTell({ ...one, ended_at: AT }, { state: "on_site" })).toBeNull();
  expect(mayTell(one, { state: "closed" })).toBeNull();
});

test("an arrival told without a network stops the clock on this phone, and only that clock", () => {
  const there = { state: "on_site", arrived_at: AT } as const;
  const clock = { kind: "on_site", stopped_at: null } as const;
  expect(stoppedHere(clock, there).stopped_at).toBe(AT);
  expect(stoppedHere(clock, { state: "travelling", arrived_at: null }).stopped_at).toBeNull();
  expect(stoppedHere({ kind: "answer", stopped_at: null }, there).stopped_at).toBeNull();
  expect(stoppedHere({ kind: "on_site", stopped_at: "earlier" }, there).stopped_at).toBe("earlier");
});

test("a job of earlier days knows nobody's own times, and says nothing of them", () => {
  expect(tellsEach([one, one], { accepted_at: AT })).toBe(false);
  expect(tellsEach([one, one], { accepted_at: null })).toBe(true);
  expect(tellsEach([one, { ...one, accepted_at: AT }], { accepted_at: AT })).toBe(true);
});
