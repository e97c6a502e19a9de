/** Parts: the engineer's van, requisitions, old parts and account on the phone; the store's desk. */
import { Package } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRow, useRows } from "../../store";
import { deskNav, deskRoutes, isMine } from "./desk/index-routes";
import { t } from "./nav.words";

const engineer = ["engineer"] as const;

/** Requisitions of which something is on its way: to be received. */
function toReceive(): number {
  const mine = useRows("requisition", { engineer_id: currentActor.value.id });
  return mine.filter(
    (one) =>
      (one.state === "partly_issued" || one.state === "issued") &&
      useRows("requisition_line", { requisition_id: one.id }).some(
        (line) => (line.issued ?? 0) > (line.received ?? 0),
      ),
  ).length;
}

/** The engineer's own on the phone, all others at the desk. */
const openRequisition = (id: string): string =>
  isMine("requisition", id) ? `/requisitions/${id}` : `/desk/requisitions/${id}`;

const stage: Stage = {
  routes: [
    { path: "/parts", load: () => import("./parts"), roles: engineer },
    { path: "/requisitions/new", load: () => import("./new-requisition"), roles: engineer },
    { path: "/requisitions/:id", load: () => import("./requisition"), roles: engineer },
    { path: "/old-parts/:id", load: () => import("./old-part"), roles: engineer },
    ...deskRoutes,
  ],
  nav: [
    {
      path: "/parts",
      icon: Package,
      label: () => t("parts.nav.parts"),
      roles: engineer,
      order: 20,
      count: toReceive,
    },
    ...deskNav,
  ],
  opens: {
    requisition: openRequisition,
    requisition_line: (id) => openRequisition(useRow("requisition_line", id)?.requisition_id ?? ""),
    old_part: (id) => (isMine("old_part", id) ? `/old-parts/${id}` : `/desk/old-parts/${id}`),
    write_off: (id) =>
      isMine("write_off", id) ? "/parts?show=account" : "/desk/old-parts?show=write_offs",
    stock_alert: () => "/stock?show=alerts",
    stock_count: (id) => `/stock/counts/${id}`,
    stock_transfer: () =>
      currentActor.value.roles.includes("engineer") ? "/parts?show=van" : "/stock?show=transfers",
    goods_receipt: (id) => `/stock/receipts/${id}`,
  },
};
export const { routes, nav, opens } = stage;
