/** Staff: who works here, in which roles, with which certificates. */
import { Users } from "lucide";
import type { Stage } from "../../shell/route";
import { useRow } from "../../store";
import { t } from "./nav.words";

const admin = ["administrator"] as const;

const stage: Stage = {
  routes: [
    { path: "/admin/people", load: () => import("./desk/people"), roles: admin },
    { path: "/admin/people/:id", load: () => import("./desk/person"), roles: admin },
  ],
  nav: [
    { path: "/admin/people", icon: Users, label: () => t("people.nav"), roles: admin, order: 70 },
  ],
  opens: {
    person: (id) => `/admin/people/${id}`,
    qualification: (id) => `/admin/people/${useRow("qualification", id)?.person_id ?? ""}`,
  },
};
export const { routes, nav, opens } = stage;
