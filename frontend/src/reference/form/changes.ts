/** What a form changed of a record. Pure. */

/** The fields whose value differs; blank text, an empty list and nothing are the same. */
export function changesOf(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const changed = names.filter((name) => told(before[name]) !== told(after[name]));
  return Object.fromEntries(changed.map((name) => [name, plain(after[name])]));
}

const plain = (value: unknown): unknown => {
  const blank = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return blank ? null : value;
};

const told = (value: unknown): string => JSON.stringify(plain(value));
