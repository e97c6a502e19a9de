/**
 * The interpreter of guards on the device: an expression (data) over a view (a record with its includes).
 *
 * What only the office can tell counts as true here (`officeChecks` says where that is so). Its twin is
 * `app/kernel/guard.py`; `tests/vectors/guards.json` holds the two together. It reads, it never changes.
 */
import type { Expr } from "./spec";

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

/** For each item of the list at the path: does the expression hold for it? */
const over = (view: View, [path, expr]: readonly [string, Expr]): boolean[] =>
  items(view, path).map((item) => holds(expr, item));

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

/** Whether the expression is true of the view. Throws on a word outside the vocabulary: the contract is then newer than this app. */
export function holds(expr: Expr, view: View): boolean {
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
  return holdsOfMany(expr, view);
}

function holdsOfMany(expr: Expr, view: View): boolean {
  if ("non_empty" in expr) return isThere(lookUp(view, expr.non_empty));
  if ("empty" in expr) return !isThere(lookUp(view, expr.empty));
  if ("every" in expr) return over(view, expr.every).every(Boolean);
  if ("some" in expr) return over(view, expr.some).some(Boolean);
  if ("none" in expr) return !over(view, expr.none).some(Boolean);
  if ("all" in expr) return expr.all.every((part) => holds(part, view));
  if ("any" in expr) return expr.any.some((part) => holds(part, view));
  if ("not" in expr) return !holds(expr.not, view);
  if ("if" in expr) return !holds(expr.if[0], view) || holds(expr.if[1], view);
  if ("server" in expr) return true;
  throw new Error(`unknown guard ${JSON.stringify(expr)}`);
}

/** Whether the expression asks something that only the office can tell. */
export function officeChecks(expr: unknown): boolean {
  if (Array.isArray(expr)) return expr.some(officeChecks);
  if (expr === null || typeof expr !== "object") return false;
  return "server" in expr || Object.values(expr).some(officeChecks);
}
