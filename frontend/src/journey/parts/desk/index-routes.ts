/** The store's desk: requisitions to approve and issue, stock, old parts; and where their records are opened. */
import { ClipboardList } from "lucide";
import type { Role } from "../../../contract/settings";
import type { NavEntry, Route } from "../../../shell/route";
import { currentActor, useMoves, useRow, useRows } from "../../../store";
import { t } from "./nav.words";

const READ: readonly Role[] = [
  "supervisor",
  "warehouse",
  "claims_clerk",
  "finance",
  "administrator",
  "dispatcher",
];
const PARTS: readonly Role[] = ["supervisor", "warehouse"];

/** Requisitions that this person may approve or issue now. */
function toDecide(): number {
  const { roles } = currentActor.value;
  const open = [
    ...(roles.includes("supervisor") ? useRows("requisition", { state: "submitted" }) : []),
    ...(roles.includes("warehouse")
      ? [
          ...useRows("requisition", { state: "approved" }),
          ...useRows("requisition", { state: "partly_issued" }),
        ]
      : []),
  ];
  return open.filter((one) => {
    const moves = useMoves("requisition", one.id);
    return moves.approve?.allowed || moves.issue?.allowed;
  }).length;
}

export const deskRoutes: readonly Route[] = [
  { path: "/desk/requisitions", load: () => import("./requisitions"), roles: READ },
  { path: "/desk/requisitions/:id", load: () => import("./requisition"), roles: READ },
];

export const deskNav: readonly NavEntry[] = [
  {
    path: "/desk/requisitions",
    icon: ClipboardList,
    label: () => t("desk.requisitions"),
    roles: PARTS,
    order: 25,
    count: toDecide,
  },
];

type Owned = "requisition" | "old_part" | "write_off";

/** Is it this engineer's own, to be opened on the phone's screen? */
export function isMine(entity: Owned, id: string): boolean {
  return useRow(entity, id)?.engineer_id === currentActor.value.id;
}
