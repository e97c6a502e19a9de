/** Customers: companies, owners, service stations. */
import { Building2 } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const READ: readonly Role[] = ["administrator", "dispatcher", "supervisor"];

const stage: Stage = {
  routes: [
    { path: "/admin/customers", load: () => import("./desk/customers"), roles: READ },
    { path: "/admin/customers/:id", load: () => import("./desk/customer"), roles: READ },
  ],
  nav: [
    {
      path: "/admin/customers",
      icon: Building2,
      label: () => t("customers.nav"),
      roles: ["administrator", "dispatcher"],
      order: 72,
    },
  ],
  opens: { customer: (id) => `/admin/customers/${id}` },
};
export const { routes, nav, opens } = stage;
