/** Devices: how the phones and browsers of everybody fare, as the office sees them. */
import { Smartphone } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

/** As the server has it (app/web/api/devices.py). */
const OFFICE: readonly Role[] = ["administrator", "supervisor", "dispatcher"];

const stage: Stage = {
  routes: [{ path: "/devices", load: () => import("./desk/devices"), roles: OFFICE }],
  nav: [
    { path: "/devices", icon: Smartphone, label: () => t("devices.nav"), roles: OFFICE, order: 90 },
  ],
  // A notice that the server was restored leads to what the devices send again.
  opens: { server: () => "/devices" },
};
export const { routes, nav, opens } = stage;
