/** Catalogues: parts, suppliers, models, warranty rules, faults, measurements, bulletins. */
import { BookOpen } from "lucide";
import type { Entity } from "../../contract/records";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const READ: readonly Role[] = ["administrator", "warehouse", "supervisor", "claims_clerk"];

const open = (entity: Entity) => (id: string) => `/admin/catalogue/${entity}/${id}`;

const stage: Stage = {
  routes: [
    { path: "/admin/catalogue", load: () => import("./desk/lists"), roles: READ },
    { path: "/admin/catalogue/:entity/:id", load: () => import("./desk/entry"), roles: READ },
  ],
  nav: [
    {
      path: "/admin/catalogue",
      icon: BookOpen,
      label: () => t("catalogue.nav"),
      roles: ["administrator", "warehouse"],
      order: 76,
    },
  ],
  opens: {
    part: open("part"),
    supplier: open("supplier"),
    vehicle_model: open("vehicle_model"),
    warranty_rule: open("warranty_rule"),
    fault: open("fault"),
    measurement_template: open("measurement_template"),
    bulletin: open("bulletin"),
  },
};
export const { routes, nav, opens } = stage;
