/** The desk of reimbursement: claims and advances to review and to pay; and where their records are opened. */
import { Receipt } from "lucide";
import type { Role } from "../../../contract/settings";
import type { NavEntry, Route } from "../../../shell/route";
import { currentActor, useMoves, useRow, useRows } from "../../../store";
import { t } from "./nav.words";

const DESK: readonly Role[] = ["supervisor", "finance"];

/** Claims and advances that this person may decide or pay now. */
function toDecide(): number {
  const claims = [
    ...useRows("expense_claim", { state: "submitted" }),
    ...useRows("expense_claim", { state: "reviewed" }),
  ].filter((one) => {
    const moves = useMoves("expense_claim", one.id);
    return moves.review?.allowed || moves.pay?.allowed;
  });
  const advances = [
    ...useRows("cash_advance", { state: "requested" }),
    ...useRows("cash_advance", { state: "approved" }),
  ].filter((one) => {
    const moves = useMoves("cash_advance", one.id);
    return moves.approve?.allowed || moves.pay?.allowed;
  });
  return claims.length + advances.length;
}

export const deskRoutes: readonly Route[] = [
  { path: "/desk/expenses", load: () => import("./claims"), roles: DESK },
  { path: "/desk/expenses/:id", load: () => import("./claim"), roles: DESK },
  { path: "/desk/advances/:id", load: () => import("./advance"), roles: DESK },
];

export const deskNav: readonly NavEntry[] = [
  {
    path: "/desk/expenses",
    icon: Receipt,
    label: () => t("desk.claims"),
    roles: DESK,
    order: 40,
    count: toDecide,
  },
];

/**
 * Is it this engineer's own, to be opened on the phone's screen? Only who is both needs the record to tell; one
 * just asked for has nobody's name on it yet.
 */
export function isMine(entity: "expense_claim" | "cash_advance", id: string): boolean {
  const { id: me, roles } = currentActor.value;
  if (!roles.includes("engineer")) return false;
  if (roles.every((role) => role === "engineer")) return true;
  const row = useRow(entity, id);
  return row !== undefined && (row.engineer_id ?? me) === me;
}
