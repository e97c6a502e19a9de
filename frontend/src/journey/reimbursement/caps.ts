/**
 * What of a claim's lines fits under the daily caps, told while one writes. Pure, amounts in fen.
 *
 * The office counts again at submission, together with the engineer's other claims: this is its rule
 * (app/journey/reimbursement/rules.py) over one claim alone. Proposes; the reviewer decides.
 */
import type { ExpenseLineRecord } from "../../contract/records";

const DAY_MS = 24 * 3600_000;
const CHEAPEST = 3;

/** The most for one day or night by class of city: `[dearest, middle, cheapest]`. */
export type ByClass = readonly [number, number, number];
export interface Caps {
  lodging: ByClass;
  daily_allowance: ByClass;
}
export type Capped = keyof Caps;
export type CapLine = Pick<
  ExpenseLineRecord,
  "id" | "kind" | "amount_fen" | "on_day" | "days" | "city_class"
>;

export const isCapped = (kind: string | null): kind is Capped =>
  kind === "lodging" || kind === "daily_allowance";

/** The cap of one day; a blank class is the cheapest. */
export const capOf = (caps: Caps, kind: Capped, cityClass: number | null): number =>
  caps[kind][((cityClass ?? CHEAPEST) - 1) as 0 | 1 | 2];

/** `[day, fen]` of each day that a line covers; what does not divide goes to the first days. */
function shares(onDay: string, days: number, fen: number): [string, number][] {
  const [first, each] = [Date.parse(`${onDay}T00:00:00Z`), Math.floor(fen / days)];
  return Array.from({ length: days }, (_, at) => [
    new Date(first + at * DAY_MS).toISOString().slice(0, 10),
    each + (at < fen % days ? 1 : 0),
  ]);
}

/** Fen that will be proposed, by line; lines take their room in the order of day and id, as the office counts. */
export function proposals(lines: readonly CapLine[], caps: Caps): Map<string, number> {
  const taken = new Map<string, number>();
  const found = new Map<string, number>();
  const order = [...lines].sort(
    (a, b) => compare(a.on_day ?? "", b.on_day ?? "") || compare(a.id, b.id),
  );
  for (const line of order) {
    const { kind, on_day, amount_fen } = line;
    if (!isCapped(kind) || !on_day || !amount_fen) {
      found.set(line.id, amount_fen ?? 0);
      continue;
    }
    const cap = capOf(caps, kind, line.city_class);
    let allowed = 0;
    for (const [day, share] of shares(on_day, line.days ?? 1, amount_fen)) {
      const key = `${kind} ${day}`;
      const fits = Math.min(share, Math.max(0, cap - (taken.get(key) ?? 0)));
      taken.set(key, (taken.get(key) ?? 0) + fits);
      allowed += fits;
    }
    found.set(line.id, allowed);
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
