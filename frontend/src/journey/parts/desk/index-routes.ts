/** The store's desk: requisitions to approve and issue, stock, old parts; and where their records are opened. */
import { Boxes, ClipboardList, Recycle } from "lucide";
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
const OLD: readonly Role[] = ["supervisor", "warehouse", "claims_clerk"];
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

/** Old parts that have arrived and wait to be looked at. */
const toInspect = (): number =>
  currentActor.value.roles.includes("warehouse")
    ? useRows("old_part", { state: "received" }).length
    : 0;

export const deskRoutes: readonly Route[] = [
  { path: "/desk/requisitions", load: () => import("./requisitions"), roles: READ },
  { path: "/desk/requisitions/:id", load: () => import("./requisition"), roles: READ },
  { path: "/stock", load: () => import("./stock"), roles: READ },
  { path: "/stock/receive", load: () => import("./receive"), roles: ["warehouse"] },
  { path: "/stock/transfer", load: () => import("./transfer"), roles: ["warehouse"] },
  { path: "/stock/parts/:id", load: () => import("./part"), roles: READ },
  { path: "/stock/counts/:id", load: () => import("./count"), roles: READ },
  { path: "/stock/receipts/:id", load: () => import("./receipt"), roles: READ },
  { path: "/desk/old-parts", load: () => import("./old-parts"), roles: READ },
  { path: "/desk/old-parts/:id", load: () => import("./old-part"), roles: READ },
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
  { path: "/stock", icon: Boxes, label: () => t("desk.stock"), roles: PARTS, order: 30 },
  {
    path: "/desk/old-parts",
    icon: Recycle,
    label: () => t("desk.old_parts"),
    roles: OLD,
    order: 35,
    count: toInspect,
  },
];

type Owned = "requisition" | "old_part" | "write_off";

/** Is it this engineer's own, to be opened on the phone's screen? Only who is both needs the record to tell. */
export function isMine(entity: Owned, id: string): boolean {
  const { id: me, roles } = currentActor.value;
  if (!roles.includes("engineer")) return false;
  if (roles.every((role) => role === "engineer")) return true;
  return useRow(entity, id)?.engineer_id === me;
}
