/** Dispatch: the engineer's jobs on the phone, the board and the jobs' pages of the desk. */
import { ClipboardList } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRows } from "../../store";
import { deskNav, deskRoutes, pathOfJob } from "./desk/index-routes";
import { t } from "./nav.words";

const engineer = ["engineer"] as const;

/** Jobs that wait for this engineer's yes. */
function toAccept(): number {
  const mine = useRows("assignment", { engineer_id: currentActor.value.id, ended_at: null });
  const jobs = new Set(mine.map((one) => one.job_id));
  return useRows("job", { state: "dispatched" }).filter((job) => jobs.has(job.id)).length;
}

const stage: Stage = {
  routes: [
    { path: "/jobs", load: () => import("./jobs"), roles: engineer },
    { path: "/jobs/:id", load: () => import("./job") },
    { path: "/jobs/:id/prepare", load: () => import("./prepare") },
    { path: "/jobs/:id/arrive", load: () => import("./arrive"), roles: engineer },
    { path: "/jobs/:id/introduce", load: () => import("./introduce"), bare: true },
    { path: "/jobs/:id/safety", load: () => import("./safety") },
    { path: "/jobs/:id/leave", load: () => import("./leave"), roles: engineer },
    { path: "/jobs/:id/debrief", load: () => import("./debrief"), roles: engineer },
    ...deskRoutes,
  ],
  nav: [
    {
      path: "/jobs",
      icon: ClipboardList,
      label: () => t("dispatch.nav.jobs"),
      roles: engineer,
      order: 10,
      count: toAccept,
    },
    ...deskNav,
  ],
  opens: { job: pathOfJob },
};
export const { routes, nav, opens } = stage;
