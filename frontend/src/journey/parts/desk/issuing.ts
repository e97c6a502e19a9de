/** What the store hands out, or takes back, line by line, as it is being written. Pure. */

export interface Owed {
  id: string;
  /** The most that may be told of the line. */
  most: number;
  /** What is there to take from; the quantity offered is no more. */
  there: number;
  serialised: boolean;
}
export interface LineDraft {
  quantity?: number;
  /** Serial numbers as typed or scanned, parted by anything but letters, digits and dashes. */
  serials?: string;
}
export type Draft = Readonly<Record<string, LineDraft>>;

export interface Told {
  line_id: string;
  quantity: number;
  serials?: string[];
}

export interface Handing {
  lines: Told[];
  pieces: number;
  /** Lines whose serial numbers are not as many as the pieces, or are told twice. */
  wrong: string[];
  /** Approved pieces that stay owed afterwards. */
  rest: number;
}

export const serialsIn = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean);

/** How many are offered of a line before anything is said. */
export const offered = (line: Owed): number => Math.max(0, Math.min(line.most, line.there));

export function handingOf(owed: readonly Owed[], draft: Draft): Handing {
  const told: Told[] = [];
  const wrong: string[] = [];
  let rest = 0;
  for (const line of owed) {
    const said = draft[line.id] ?? {};
    const quantity = Math.max(0, Math.min(said.quantity ?? offered(line), line.most));
    rest += line.most - quantity;
    if (quantity === 0) continue;
    const serials = serialsIn(said.serials ?? "");
    const fits = serials.length === quantity && new Set(serials).size === serials.length;
    if (line.serialised && !fits) wrong.push(line.id);
    told.push({ line_id: line.id, quantity, ...(line.serialised && { serials }) });
  }
  return { lines: told, pieces: told.reduce((sum, one) => sum + one.quantity, 0), wrong, rest };
}
