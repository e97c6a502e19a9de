/** Vehicles: whose they are, since when they run, what was done to them. */
import { Bus } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const READ: readonly Role[] = ["administrator", "dispatcher", "supervisor", "claims_clerk"];

const stage: Stage = {
  routes: [
    { path: "/admin/vehicles", load: () => import("./desk/vehicles"), roles: READ },
    { path: "/admin/vehicles/:id", load: () => import("./desk/vehicle"), roles: READ },
  ],
  nav: [
    {
      path: "/admin/vehicles",
      icon: Bus,
      label: () => t("vehicles.nav"),
      roles: ["administrator", "dispatcher"],
      order: 74,
    },
  ],
  opens: { vehicle: (id) => `/admin/vehicles/${id}` },
};
export const { routes, nav, opens } = stage;
