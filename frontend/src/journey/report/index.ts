/** Report 服务报告: replaced parts, compensation, the report and its signature. */
import type { Stage } from "../../shell/route";
import { currentActor, useRow } from "../../store";
import { deskNav, deskRoutes } from "./desk/index-routes";

const engineer = ["engineer"] as const;

/** Who decides sees the desk's page, who works on the job the phone's. */
const estimatePath = (id: string): string =>
  currentActor.value.roles.includes("supervisor")
    ? `/estimates/${id}`
    : `/jobs/${useRow("estimate", id)?.job_id}/estimate`;

const stage: Stage = {
  routes: [
    { path: "/jobs/:id/parts", load: () => import("./parts"), roles: engineer },
    { path: "/jobs/:id/parts/:line", load: () => import("./line"), roles: engineer },
    { path: "/jobs/:id/report", load: () => import("./report") },
    { path: "/jobs/:id/report/copy", load: () => import("./copy"), roles: engineer },
    { path: "/jobs/:id/sign", load: () => import("./sign"), roles: engineer, bare: true },
    { path: "/jobs/:id/estimate", load: () => import("./estimate/job"), roles: engineer },
    {
      path: "/jobs/:id/authorise",
      load: () => import("./estimate/sign"),
      roles: engineer,
      bare: true,
    },
    { path: "/estimates/:id", load: () => import("./estimate/desk/decision") },
    ...deskRoutes,
  ],
  nav: deskNav,
  opens: { report: (id) => `/reports/${id}`, estimate: estimatePath },
};
export const { routes, nav, opens } = stage;
