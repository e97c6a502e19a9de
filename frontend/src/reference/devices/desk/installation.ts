/** One installation as the office was last told of it, and what makes it one to ask about. Pure. */

/** As `GET /api/sync/clients` tells it. */
export interface Installation {
  client_id: string;
  person_id: string;
  person_name: string | null;
  /** ISO. */
  seen_at: string;
  /** What it kept unsent when it was last seen, and the age of the oldest then. */
  queue_len: number;
  oldest_age_s: number;
  up_to_date: boolean;
  /** How many of its commands the server keeps unanswered. */
  held: number;
  /** How many it sent again since a restore had lost them. */
  returned: number;
}

const DAY_MS = 24 * 3600_000;

/** How long ago the oldest unsent work was made, ms; 0 when nothing was unsent. */
export function unsentAge(one: Installation, now: number): number {
  if (one.queue_len === 0) return 0;
  return now - Date.parse(one.seen_at) + one.oldest_age_s * 1000;
}

/** Work lies on it that has waited for more than a day: its person should be called. */
export const isSilent = (one: Installation, now: number): boolean => unsentAge(one, now) > DAY_MS;

/** Those to ask about first, then the last seen. */
export function inOrder(all: readonly Installation[], now: number): Installation[] {
  const weight = (one: Installation) => (isSilent(one, now) ? 0 : one.held > 0 ? 1 : 2);
  return [...all].sort((a, b) => weight(a) - weight(b) || b.seen_at.localeCompare(a.seen_at));
}
