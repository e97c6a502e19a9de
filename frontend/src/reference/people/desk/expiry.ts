/** How long a certificate still holds. Pure; days as "2026-03-01". */

const DAY_MS = 24 * 3600_000;
/** Told this many days ahead. */
export const WARN_DAYS = 30;

export type Standing = "valid" | "soon" | "expired" | "not_yet";

export interface Expiry {
  standing: Standing;
  /** Days to the last valid one, below zero when it is past. */
  days: number;
}

/** today: the people's day. */
export function expiryOf(
  certificate: { valid_from: string; valid_to: string },
  today: string,
): Expiry {
  const days = Math.round((Date.parse(certificate.valid_to) - Date.parse(today)) / DAY_MS);
  if (days < 0) return { standing: "expired", days };
  if (certificate.valid_from > today) return { standing: "not_yet", days };
  return { standing: days <= WARN_DAYS ? "soon" : "valid", days };
}

/** The one that asks loudest for something to be done. */
export function worst(standings: readonly Standing[]): Standing {
  const order: Standing[] = ["expired", "soon", "not_yet", "valid"];
  return order.find((one) => standings.includes(one)) ?? "valid";
}

/** Those that still count: of each system the one that ends last, for an older one was renewed by it. */
export function inForce<C extends { system: string; valid_to: string }>(held: readonly C[]): C[] {
  const last = new Map<string, C>();
  for (const one of held) {
    const known = last.get(one.system);
    if (!known || known.valid_to < one.valid_to) last.set(one.system, one);
  }
  return [...last.values()];
}
