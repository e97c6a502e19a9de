/** The audit log: who did what to which record, for administrators. */
import { ScrollText } from "lucide";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const admin = ["administrator"] as const;

const stage: Stage = {
  routes: [{ path: "/admin/audit", load: () => import("./desk/audit"), roles: admin }],
  nav: [
    {
      path: "/admin/audit",
      icon: ScrollText,
      label: () => t("audit.nav"),
      roles: admin,
      order: 95,
    },
  ],
};
export const { routes, nav } = stage;
