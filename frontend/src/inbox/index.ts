/** The inbox of decisions: what waits for the signed-in person, over all stages. */
import { Inbox } from "lucide";
import type { Role } from "../contract/settings";
import type { Stage } from "../shell/route";
import { t } from "./nav.words";
import { useWaiting } from "./waiting";

const DECIDE: readonly Role[] = ["supervisor", "warehouse", "finance"];

const stage: Stage = {
  routes: [{ path: "/inbox", load: () => import("./inbox"), roles: DECIDE }],
  nav: [
    {
      path: "/inbox",
      icon: Inbox,
      label: () => t("inbox"),
      roles: DECIDE,
      order: 5,
      count: () => useWaiting().length,
    },
  ],
};
export const { routes, nav } = stage;
