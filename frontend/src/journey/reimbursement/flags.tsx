/** What makes a voucher one to look at, in one badge: told twice, or above a cap. */
import type { ExpenseLineRecord } from "../../contract/records";
import { Badge } from "../../ui";
import { listText, tr } from "../../words";

export function Flags({ flags }: { flags: ExpenseLineRecord["flags"] }) {
  if (!flags?.length) return null;
  const names = flags.map((flag) => tr(`expense_line.choice.flags.${flag}`));
  return (
    <Badge tone={flags.every((flag) => flag === "over_cap") ? "wait" : "bad"}>
      {listText(names)}
    </Badge>
  );
}
