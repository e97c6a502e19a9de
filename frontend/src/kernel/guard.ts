/**
 * The interpreter of guards on the device: an expression (data) over a view (a record with its includes).
 *
 * Three answers: true, false, or "server" where only the office can tell. Its twin is
 * `app/kernel/guard.py`; `tests/vectors/guards.json` holds the two together. It reads, it never changes.
 */
import type { Expr } from "./spec";

export type Verdict = boolean | "server";
export type View = Readonly<Record<string, unknown>>;

/** The value at a dotted path; a missing step gives null. */
export function lookUp(view: View, path: string): unknown {
  let value: unknown = view;
  for (const step of path.split(".")) {
    if (value === null || typeof value !== "object" || !(step in value)) return null;
    value = (value as Record<string, unknown>)[step];
  }
  return value ?? null;
}

/** Not null, not blank text, not an empty list; 0 and false are filled. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "string") return value.trim() !== "";
  return !(Array.isArray(value) && value.length === 0);
}

const not = (verdict: Verdict): Verdict => (verdict === "server" ? verdict : !verdict);

/** True only if each is; false wins over "server". */
function all(verdicts: Iterable<Verdict>): Verdict {
  let open = false;
  for (const verdict of verdicts) {
    if (verdict === false) return false;
    if (verdict === "server") open = true;
  }
  return open ? "server" : true;
}

const any = (verdicts: Verdict[]): Verdict => not(all(verdicts.map(not)));

/** Equal by content, for plain JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => key in right && sameValue(value, right[key]))
  );
}

function isBefore(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  return typeof a === "string" && typeof b === "string" && isFilled(a) && isFilled(b) && a <= b;
}

function items(view: View, path: string): View[] {
  const list = lookUp(view, path);
  const root = view.root ?? view;
  const outer = { actor: view.actor ?? null, root };
  return Array.isArray(list)
    ? list.map((item) => Object.assign(Object.create(item as object), outer) as View)
    : [];
}

const over = (view: View, [path, expr]: readonly [string, Expr]): Verdict[] =>
  items(view, path).map((item) => evaluate(expr, item));

/** Something is there: a list with items, a record, a text, a number other than 0. */
function isThere(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value);
}

function contains(list: unknown, literal: unknown): boolean {
  return Array.isArray(list) && list.some((item) => sameValue(item, literal));
}

function isSame(a: unknown, b: unknown): boolean {
  return a !== null && sameValue(a, b);
}

const at = (view: View, path: string): number => {
  const value = lookUp(view, path);
  return typeof value === "number" ? value : Number.NaN;
};

/** Evaluate one expression. Throws on a word outside the vocabulary: the contract is then newer than this app. */
export function evaluate(expr: Expr, view: View): Verdict {
  if ("filled" in expr) return isFilled(lookUp(view, expr.filled));
  if ("blank" in expr) return !isFilled(lookUp(view, expr.blank));
  if ("true" in expr) return lookUp(view, expr.true) === true;
  if ("equals" in expr) return sameValue(lookUp(view, expr.equals[0]), expr.equals[1]);
  if ("in" in expr) {
    const value = lookUp(view, expr.in[0]);
    return expr.in[1].some((choice) => sameValue(choice, value));
  }
  if ("contains" in expr) return contains(lookUp(view, expr.contains[0]), expr.contains[1]);
  if ("at_least" in expr) return at(view, expr.at_least[0]) >= expr.at_least[1];
  if ("at_most" in expr) return at(view, expr.at_most[0]) <= expr.at_most[1];
  if ("same" in expr) return isSame(lookUp(view, expr.same[0]), lookUp(view, expr.same[1]));
  if ("before" in expr) return isBefore(lookUp(view, expr.before[0]), lookUp(view, expr.before[1]));
  return evaluateMany(expr, view);
}

function evaluateMany(expr: Expr, view: View): Verdict {
  if ("non_empty" in expr) return isThere(lookUp(view, expr.non_empty));
  if ("empty" in expr) return !isThere(lookUp(view, expr.empty));
  if ("every" in expr) return all(over(view, expr.every));
  if ("some" in expr) return any(over(view, expr.some));
  if ("none" in expr) return not(any(over(view, expr.none)));
  if ("all" in expr) return all(expr.all.map((inner) => evaluate(inner, view)));
  if ("any" in expr) return any(expr.any.map((inner) => evaluate(inner, view)));
  if ("not" in expr) return not(evaluate(expr.not, view));
  if ("if" in expr) return any([not(evaluate(expr.if[0], view)), evaluate(expr.if[1], view)]);
  if ("server" in expr) return "server";
  throw new Error(`unknown guard ${JSON.stringify(expr)}`);
}
