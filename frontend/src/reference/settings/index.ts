/** The numbers and texts that the house works by, to be changed while it runs. */
import { SlidersHorizontal } from "lucide";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const admin = ["administrator"] as const;

const stage: Stage = {
  routes: [{ path: "/admin/settings", load: () => import("./desk/settings"), roles: admin }],
  nav: [
    {
      path: "/admin/settings",
      icon: SlidersHorizontal,
      label: () => t("house.nav"),
      roles: admin,
      order: 78,
    },
  ],
  opens: { setting: () => "/admin/settings" },
};
export const { routes, nav, opens } = stage;
