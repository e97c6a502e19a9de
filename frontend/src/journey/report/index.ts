/** Report 服务报告: replaced parts, compensation, the report and its signature. */
import type { Stage } from "../../shell/route";
import { currentActor, useRow, useRows } from "../../store";
import { deskNav, deskRoutes } from "./desk/index-routes";

const engineer = ["engineer"] as const;

/** Who works on the job goes to the phone's page, who decides to the desk's. */
function estimatePath(id: string): string {
  const jobId = useRow("estimate", id)?.job_id ?? "";
  const mine = useRows("assignment", { job_id: jobId, engineer_id: currentActor.value.id });
  return mine.some((one) => !one.ended_at) ? `/jobs/${jobId}/estimate` : `/estimates/${id}`;
}
const linePath = (id: string): string =>
  estimatePath(useRow("estimate_line", id)?.estimate_id ?? "");

const stage: Stage = {
  routes: [
    { path: "/jobs/:id/parts", load: () => import("./parts"), roles: engineer },
    { path: "/jobs/:id/parts/:line", load: () => import("./line"), roles: engineer },
    { path: "/jobs/:id/report", load: () => import("./report") },
    { path: "/jobs/:id/sign", load: () => import("./sign"), roles: engineer, bare: true },
    { path: "/jobs/:id/estimate", load: () => import("./estimate/job"), roles: engineer },
    {
      path: "/jobs/:id/authorise",
      load: () => import("./estimate/sign"),
      roles: engineer,
      bare: true,
    },
    { path: "/estimates/:id", load: () => import("./estimate/desk/decision") },
    { path: "/verify/:number/:hash", load: () => import("./verify"), open: true, bare: true },
    ...deskRoutes,
  ],
  nav: deskNav,
  opens: { report: (id) => `/reports/${id}`, estimate: estimatePath, estimate_line: linePath },
};
export const { routes, nav, opens } = stage;
