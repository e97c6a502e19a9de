/** What keeps a part on the account, held against the machine that clears it. */
import { expect, test } from "vitest";
import { MACHINES } from "../../contract/machines";
import { holds } from "../../kernel/guard";
import type { Expr } from "../../kernel/spec";
import { missingOf } from "./missing";

const clear = MACHINES.write_off.moves.find((move) => move.name === "clear");
const AT = "2026-03-01T08:00:00.000Z";
const OPTIONS = [null, AT];
const FATES = ["returned", "kept_by_customer", "not_recoverable", null] as const;

const cases = OPTIONS.flatMap((report_approved_at) =>
  OPTIONS.flatMap((old_part_back_at) =>
    OPTIONS.flatMap((excused_by_id) =>
      FATES.map((fate) => ({ report_approved_at, old_part_back_at, excused_by_id, fate })),
    ),
  ),
);

test.each(cases)("nothing is missing exactly when the office clears it: %o", (row) => {
  const clears = clear?.guards.every((guard) => holds(guard.expr as Expr, row));
  expect(missingOf(row).length === 0).toBe(clears);
});

test("what comes back is waited for; where nothing comes back, the office's yes is", () => {
  const open = { report_approved_at: AT, old_part_back_at: null, excused_by_id: null };
  expect(missingOf({ ...open, fate: "returned" })).toEqual(["wants_old_part"]);
  expect(missingOf({ ...open, fate: "kept_by_customer" })).toEqual(["wants_excuse"]);
});
