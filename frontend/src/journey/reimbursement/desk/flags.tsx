/** What makes a voucher one to look at: told twice, or above a cap. */
import type { ExpenseLineRecord } from "../../../contract/records";
import { Badge } from "../../../ui";
import { tr } from "../../../words";

export const Flags = ({ flags }: { flags: ExpenseLineRecord["flags"] }) => (
  <>
    {(flags ?? []).map((flag) => (
      <Badge key={flag} tone={flag === "over_cap" ? "wait" : "bad"}>
        {tr(`expense_line.choice.flags.${flag}`)}
      </Badge>
    ))}
  </>
);
