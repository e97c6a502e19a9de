/** The desk's side of dispatch: the board, the list, the job's page, opening, planning and sending. */
import { LayoutDashboard, Rows3 } from "lucide";
import type { Role } from "../../../contract/settings";
import type { NavEntry, Route } from "../../../shell/route";
import { currentActor, useRows } from "../../../store";
import { t } from "./nav.words";

const DESK: readonly Role[] = ["dispatcher", "supervisor"];
const OFFICE: readonly Role[] = [...DESK, "warehouse", "claims_clerk", "finance", "administrator"];

export const deskRoutes: readonly Route[] = [
  { path: "/board", load: () => import("./board"), roles: DESK },
  { path: "/board/map", load: () => import("./map"), roles: DESK },
  { path: "/board/timeline", load: () => import("./calendar"), roles: DESK },
  { path: "/jobs-list", load: () => import("./jobs-list"), roles: OFFICE },
  { path: "/desk/jobs/new", load: () => import("./new-job"), roles: DESK },
  { path: "/desk/jobs/:id", load: () => import("./job"), roles: OFFICE },
  { path: "/desk/jobs/:id/crew", load: () => import("./crew"), roles: DESK },
  { path: "/desk/jobs/:id/plan", load: () => import("./plan"), roles: DESK },
];

export const deskNav: readonly NavEntry[] = [
  {
    path: "/board",
    icon: LayoutDashboard,
    label: () => t("dispatch.nav.board"),
    roles: DESK,
    order: 15,
    count: () => useRows("job", { state: "opened" }).length,
  },
  {
    path: "/jobs-list",
    icon: Rows3,
    label: () => t("dispatch.nav.list"),
    roles: OFFICE,
    order: 70,
  },
];

/** Where a job is opened: on the phone's page by who is on it, on the desk's by the office. */
export function pathOfJob(id: string): string {
  const { id: me, roles } = currentActor.value;
  const mine = useRows("assignment", { job_id: id }).some((one) => one.engineer_id === me);
  const office = roles.some((role) => (OFFICE as readonly string[]).includes(role));
  return office && !mine ? `/desk/jobs/${id}` : `/jobs/${id}`;
}
