/** Intake 来电来函: the call log of the desk, in the order of arrival. */
import { PhoneCall } from "lucide";
import type { Role } from "../../contract/settings";
import type { Stage } from "../../shell/route";
import { useRows } from "../../store";
import { t } from "./nav.words";

const DESK: readonly Role[] = ["dispatcher", "supervisor"];
const OFFICE: readonly Role[] = [...DESK, "warehouse", "claims_clerk", "finance", "administrator"];

const waiting = (): number =>
  useRows("call_entry", { state: "received" }).length +
  useRows("call_entry", { state: "to_clarify" }).length;

const stage: Stage = {
  routes: [
    { path: "/calls", load: () => import("./desk/calls"), roles: DESK },
    { path: "/calls/new", load: () => import("./desk/new-call"), roles: DESK },
    { path: "/calls/:id", load: () => import("./desk/call"), roles: OFFICE },
  ],
  nav: [
    {
      path: "/calls",
      icon: PhoneCall,
      label: () => t("calls"),
      roles: DESK,
      order: 10,
      count: waiting,
    },
  ],
  opens: { call_entry: (id) => `/calls/${id}` },
};
export const { routes, nav, opens } = stage;
