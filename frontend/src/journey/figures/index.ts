/** Figures 考核: the measures of the service with what is behind them, for the office. */
import { ChartNoAxesColumn } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { t } from "./nav.words";

const OFFICE: readonly Role[] = [
  "supervisor",
  "administrator",
  "dispatcher",
  "warehouse",
  "claims_clerk",
  "finance",
];

const stage: Stage = {
  routes: [
    { path: "/figures", load: () => import("./desk/figures"), roles: OFFICE },
    { path: "/figures/:key", load: () => import("./desk/figure"), roles: OFFICE },
  ],
  nav: [
    {
      path: "/figures",
      icon: ChartNoAxesColumn,
      label: () => t("figures.nav"),
      roles: OFFICE,
      order: 80,
    },
  ],
};
export const { routes, nav } = stage;
