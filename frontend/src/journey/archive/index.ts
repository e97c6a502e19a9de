/** Archive 归档: what is put together in the background, batches, evidence packs and exports. Reached from the reports. */
import type { Stage } from "../../shell/route";
import { READ } from "../report/desk/index-routes";

const stage: Stage = {
  routes: [{ path: "/papers", load: () => import("./desk/papers"), roles: READ }],
  opens: { bundle: () => "/papers" },
};
export const { routes, nav, opens } = stage;
