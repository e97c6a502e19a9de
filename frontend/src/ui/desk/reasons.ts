/** Rows that something can't be done with, gathered by the reason. Pure. */
export interface Shared {
  why: string;
  names: string[];
}

/** In the order in which the reasons first occur; rows without one are left out. */
export function reasons<R>(
  rows: readonly R[],
  whyOf: (row: R) => string | null,
  nameOf: (row: R) => string,
): Shared[] {
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const why = whyOf(row);
    if (why !== null) found.set(why, [...(found.get(why) ?? []), nameOf(row)]);
  }
  return [...found].map(([why, names]) => ({ why, names }));
}
