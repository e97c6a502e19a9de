/** The vectors that hold Python and TypeScript together: guards, machines, merge, canonical JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonical, sha256Hex } from "./digest";
import { holds, type View } from "./guard";
import { answerMoves } from "./machine";
import { mergeField } from "./merge";
import type { Actor, Expr, MachineSpec } from "./spec";

const FOLDER = join(import.meta.dirname, "../../../tests/vectors");

function vectors<T>(name: string): T[] {
  const cases = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as T[];
  expect(cases.length).toBeGreaterThan(5);
  return cases;
}

interface GuardCase {
  name: string;
  expr: Expr;
  view: View;
  want: boolean;
}

test.each(vectors<GuardCase>("guards"))("guard: $name", ({ expr, view, want }) => {
  expect(holds(expr, view)).toBe(want);
});

test("guard: a word outside the vocabulary is an error, never a silent yes", () => {
  expect(() => holds({ perhaps: "a" } as unknown as Expr, {})).toThrow("unknown guard");
});

interface MachineCase {
  name: string;
  machine: MachineSpec;
  view: View & { actor: Actor };
  want: Record<string, { allowed: boolean; why: string | null }>;
}

test.each(vectors<MachineCase>("machine"))("machine: $name", ({ machine, view, want }) => {
  const told = answerMoves(machine, view, view.actor);
  const plain = Object.entries(told).map(([name, { allowed, why }]) => [name, { allowed, why }]);
  expect(Object.fromEntries(plain)).toEqual(want);
});

interface MergeCase {
  name: string;
  owner: string;
  policy: string;
  side: string;
  was: unknown;
  new: unknown;
  now: unknown;
  want: unknown;
}

test.each(vectors<MergeCase>("merge"))("merge: $name", (one) => {
  expect(mergeField(one.policy, one.owner === one.side, one.was, one.new, one.now)).toEqual(
    one.want,
  );
});

interface CanonicalCase {
  value: unknown;
  canonical: string;
  sha256: string;
}

test.each(vectors<CanonicalCase>("canonical"))("canonical: $canonical", async (one) => {
  expect(canonical(one.value)).toBe(one.canonical);
  expect(await sha256Hex(one.canonical)).toBe(one.sha256);
});

test("the digest is the same where crypto.subtle is missing (plain http in a LAN)", async () => {
  const secure = await sha256Hex("途修");
  const { subtle } = crypto;
  Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  try {
    expect(await sha256Hex("途修")).toBe(secure);
  } finally {
    Object.defineProperty(crypto, "subtle", { value: subtle, configurable: true });
  }
});
