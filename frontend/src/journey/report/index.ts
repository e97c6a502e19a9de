/** Report 服务报告: replaced parts, compensation, the report and its signature. */
import type { Stage } from "../../shell/route";
import { deskNav, deskRoutes } from "./desk/index-routes";

const engineer = ["engineer"] as const;

const stage: Stage = {
  routes: [
    { path: "/jobs/:id/parts", load: () => import("./parts"), roles: engineer },
    { path: "/jobs/:id/parts/:line", load: () => import("./line"), roles: engineer },
    { path: "/jobs/:id/report", load: () => import("./report") },
    { path: "/jobs/:id/sign", load: () => import("./sign"), roles: engineer, bare: true },
    ...deskRoutes,
  ],
  nav: deskNav,
  opens: { report: (id) => `/reports/${id}` },
};
export const { routes, nav, opens } = stage;
