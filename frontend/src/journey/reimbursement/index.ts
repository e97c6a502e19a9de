/** Reimbursement: the engineer's claims and advances on the phone; the review and the cash desk. */
import { Wallet } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRow, useRows } from "../../store";
import { deskNav, deskRoutes, isMine } from "./desk/index-routes";
import { t } from "./nav.words";

const engineer = ["engineer"] as const;

/** Claims that came back to be put right. */
const returned = (): number =>
  useRows("expense_claim", { engineer_id: currentActor.value.id, state: "returned" }).length;

/** The engineer's own on the phone, all others at the desk. */
const openClaim = (id: string): string =>
  isMine("expense_claim", id) ? `/expenses/${id}` : `/desk/expenses/${id}`;

const stage: Stage = {
  routes: [
    { path: "/expenses", load: () => import("./expenses"), roles: engineer },
    { path: "/expenses/new", load: () => import("./new-claim"), roles: engineer },
    { path: "/expenses/:id", load: () => import("./claim"), roles: engineer },
    { path: "/expenses/:id/lines/:line", load: () => import("./line"), roles: engineer },
    { path: "/advances/new", load: () => import("./new-advance"), roles: engineer },
    { path: "/advances/:id", load: () => import("./advance"), roles: engineer },
    ...deskRoutes,
  ],
  nav: [
    {
      path: "/expenses",
      icon: Wallet,
      label: () => t("expenses.nav.expenses"),
      roles: engineer,
      order: 30,
      count: returned,
    },
    ...deskNav,
  ],
  opens: {
    expense_claim: openClaim,
    expense_line: (id) => {
      const claim = useRow("expense_line", id)?.claim_id ?? "";
      return isMine("expense_claim", claim) ? `/expenses/${claim}/lines/${id}` : openClaim(claim);
    },
    cash_advance: (id) => (isMine("cash_advance", id) ? `/advances/${id}` : `/desk/advances/${id}`),
  },
};
export const { routes, nav, opens } = stage;
