/** Headquarters' side of the reports: the list and the review. `/reports/:id` leads an engineer to the own job's report. */
import { FileCheck } from "lucide";
import type { Role } from "../../../contract/settings";
import type { NavEntry, Route } from "../../../shell/route";
import { currentActor, useMoves, useRows } from "../../../store";
import { t } from "./nav.words";

export const READ: readonly Role[] = [
  "supervisor",
  "administrator",
  "claims_clerk",
  "dispatcher",
  "warehouse",
  "finance",
];
const OFTEN: readonly Role[] = ["supervisor", "administrator", "claims_clerk"];

/** Signed reports that this person may decide. */
function toDecide(): number {
  if (!currentActor.value.roles.includes("supervisor")) return 0;
  return useRows("report", { state: "signed" }).filter(
    (one) => useMoves("report", one.id).return?.allowed,
  ).length;
}

export const deskRoutes: readonly Route[] = [
  { path: "/reports", load: () => import("./reports"), roles: READ },
  { path: "/reports/:id", load: () => import("./review") },
  { path: "/reports/:id/paper", load: () => import("./paper"), roles: READ },
];

export const deskNav: readonly NavEntry[] = [
  {
    path: "/reports",
    icon: FileCheck,
    label: () => t("reports.nav"),
    roles: OFTEN,
    order: 20,
    count: toDecide,
  },
];
