/** Intake 来电来函: the call log of the desk, in the order of arrival. */
import { PhoneCall } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { useRows } from "../../store";
import { t } from "./nav.words";

const DESK: readonly Role[] = ["dispatcher", "supervisor"];

const stage: Stage = {
  routes: [
    { path: "/calls", load: () => import("./calls"), roles: DESK },
    { path: "/calls/new", load: () => import("./new-call"), roles: DESK },
    { path: "/calls/:id", load: () => import("./call") },
  ],
  nav: [
    {
      path: "/calls",
      icon: PhoneCall,
      label: () => t("calls"),
      roles: ["dispatcher"],
      order: 10,
      count: () => useRows("call_entry", (entry) => entry.state !== "answered").length,
    },
  ],
  opens: { call_entry: (id) => `/calls/${id}` },
};
export const { routes, nav, opens } = stage;
