/** What is strange about a voucher: the office's marks, and what this phone sees among the engineer's own vouchers. */
import { type Shown, useRows } from "../../store";
import { useMyClaims } from "./facts";
import { twice } from "./twice";

type Flag = NonNullable<Shown<"expense_line">["flags"]>[number];

export function useFlags(line: Shown<"expense_line">): Flag[] {
  const standing = useMyClaims().filter((claim) => claim.state !== "withdrawn");
  const mine = new Set(standing.map((claim) => claim.id));
  const all = useRows("expense_line", (one) => mine.has(one.claim_id));
  const told = (line.flags ?? []).filter((flag) => flag !== "over_cap");
  return [...new Set([...told, ...twice(line, all)])];
}
