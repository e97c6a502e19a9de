/**
 * The three-way merge of one field by content (SY-13, SY-14): the device's twin of `app/kernel/merge.py`,
 * so that a merged set looks on the phone as it will at the office. `tests/vectors/merge.json` holds them together.
 */
import { sameValue } from "./guard";

export interface Merged {
  outcome: "apply" | "same" | "merged" | "conflict_kept" | "conflict_replaced";
  /** What the field holds afterwards. */
  value: unknown;
  conflict: boolean;
  /** The value that a conflict record must keep. */
  loser: unknown;
}

const plain = (outcome: Merged["outcome"], value: unknown): Merged => ({
  outcome,
  value,
  conflict: false,
  loser: null,
});

/** was: what was seen; set: what was entered; now: what is there; owns: whether who entered it owns the field. */
export function mergeField(
  policy: string | undefined,
  owns: boolean,
  was: unknown,
  set: unknown,
  now: unknown,
): Merged {
  if (sameValue(now ?? null, was ?? null)) return plain("apply", set);
  if (sameValue(now ?? null, set ?? null)) return plain("same", now);
  if (policy === "union") return plain("merged", union(list(was), list(set), list(now)));
  if (policy === "newest" || owns) {
    return { outcome: "conflict_replaced", value: set, conflict: true, loser: now };
  }
  return { outcome: "conflict_kept", value: now, conflict: true, loser: set };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function union(was: unknown[], set: unknown[], now: unknown[]): unknown[] {
  const within = (items: unknown[], item: unknown) => items.some((one) => sameValue(one, item));
  const removed = was.filter((item) => !within(set, item));
  const added = set.filter((item) => !within(was, item) && !within(now, item));
  return [...now.filter((item) => !within(removed, item)), ...added];
}
