/** What an estimate comes to. Pure; the office computes the same (app/journey/report/estimate/rules.py). */
export const KINDS = ["part", "labour", "travel", "other"] as const;
export type Kind = (typeof KINDS)[number];

/** Fields of a line as the wire carries them. */
export interface Priced {
  kind?: unknown;
  quantity?: unknown;
  unit_price_fen?: unknown;
}

export type Sums = Record<`${Kind}_fen` | "total_fen", number>;

/** Quantity times price, half a fen upwards; 0 while one of them is missing. */
export function amountFen({ quantity, unit_price_fen: price }: Priced): number {
  if (typeof quantity !== "number" || typeof price !== "number") return 0;
  return Math.floor(quantity * price + 0.5);
}

/** By kind and in all; a line without a kind counts in the total alone. */
export function sums(lines: readonly Priced[]): Sums {
  const found: Sums = { part_fen: 0, labour_fen: 0, travel_fen: 0, other_fen: 0, total_fen: 0 };
  for (const line of lines) {
    const amount = amountFen(line);
    found.total_fen += amount;
    const kind = KINDS.find((one) => one === line.kind);
    if (kind) found[`${kind}_fen`] += amount;
  }
  return found;
}
