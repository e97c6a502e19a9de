/** Staff: who works here, in which roles, with which certificates. */
import { Users } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRow } from "../../store";
import { t } from "./nav.words";

const admin = ["administrator"] as const;

/** Others are led to what is theirs to do about it. */
const isAdmin = (): boolean => currentActor.value.roles.includes("administrator");

const stage: Stage = {
  routes: [
    { path: "/admin/people", load: () => import("./desk/people"), roles: admin },
    { path: "/admin/people/:id", load: () => import("./desk/person"), roles: admin },
  ],
  nav: [
    { path: "/admin/people", icon: Users, label: () => t("people.nav"), roles: admin, order: 70 },
  ],
  opens: {
    person: (id) => (isAdmin() ? `/admin/people/${id}` : "/settings"),
    qualification: (id) =>
      isAdmin() ? `/admin/people/${useRow("qualification", id)?.person_id ?? ""}` : "/settings",
  },
};
export const { routes, nav, opens } = stage;
