/** Which installations the office should ask about. */
import { expect, test } from "vitest";
import { type Installation, inOrder, isSilent, unsentAge } from "./installation";

const NOW = Date.parse("2026-03-03T08:00:00.000Z");
const HOUR = 3600_000;

const seen = (hoursAgo: number, more: Partial<Installation> = {}): Installation => ({
  client_id: `c${hoursAgo}`,
  person_id: "p",
  person_name: null,
  seen_at: new Date(NOW - hoursAgo * HOUR).toISOString(),
  queue_len: 0,
  oldest_age_s: 0,
  up_to_date: true,
  held: 0,
  returned: 0,
  ...more,
});

test("unsent work has aged since the device was last seen", () => {
  expect(unsentAge(seen(5, { queue_len: 2, oldest_age_s: 3600 }), NOW)).toBe(6 * HOUR);
  expect(unsentAge(seen(5, { oldest_age_s: 3600 }), NOW)).toBe(0);
});

test("a device is silent when something on it waits for more than a day", () => {
  expect(isSilent(seen(30, { queue_len: 1 }), NOW)).toBe(true);
  expect(isSilent(seen(300), NOW)).toBe(false);
  expect(isSilent(seen(1, { queue_len: 1, oldest_age_s: 60 }), NOW)).toBe(false);
});

test("silent ones come first, then those with work that is kept, then the last seen", () => {
  const all = [seen(2), seen(1), seen(9, { held: 1 }), seen(48, { queue_len: 1 })];
  expect(inOrder(all, NOW).map((one) => one.client_id)).toEqual(["c48", "c9", "c1", "c2"]);
});
