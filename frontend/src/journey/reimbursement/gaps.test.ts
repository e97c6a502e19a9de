/** What a voucher lacks, held against the guards that stop its claim. */
import { expect, test } from "vitest";
import { MACHINES } from "../../contract/machines";
import { holds } from "../../kernel/guard";
import type { Expr } from "../../kernel/spec";
import { gapsOf } from "./gaps";

const submit = MACHINES.expense_claim.moves.find((move) => move.name === "submit");
const guards = submit?.guards.filter(({ name }) => ["lines_complete", "vouchers"].includes(name));

const whole = {
  kind: "toll",
  amount_fen: 85_00,
  on_day: "2026-03-01",
  city: "东江",
  photo_sha256: "f0",
} as const;

const lines = [
  whole,
  { ...whole, kind: null },
  { ...whole, amount_fen: null },
  { ...whole, amount_fen: 0 },
  { ...whole, on_day: null },
  { ...whole, city: null },
  { ...whole, city: " " },
  { ...whole, photo_sha256: null },
  { ...whole, kind: "daily_allowance", photo_sha256: null } as const,
];

test.each(lines)("no gap exactly when the guards let it pass: %o", (line) => {
  expect(guards).toHaveLength(2);
  const passes = guards?.every((guard) => holds(guard.expr as Expr, { lines: [line] }));
  expect(gapsOf(line).length === 0).toBe(passes);
});

test("each gap has its name", () => {
  const nothing = { kind: null, amount_fen: null, on_day: null, city: null, photo_sha256: null };
  expect(gapsOf(nothing)).toEqual(["kind", "amount", "day", "city", "photo"]);
});
