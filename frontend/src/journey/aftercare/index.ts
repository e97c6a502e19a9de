/** Aftercare 回访与投诉: follow-up calls and complaints, all of it the desk's. */
import { HeartHandshake, MessageSquareWarning } from "lucide";
import type { Role } from "../../contract/settings";
import { clock } from "../../kernel/clock";
import type { Stage } from "../../shell/route";
import { currentActor, useRows } from "../../store";
import { t } from "./nav.words";

const DESK: readonly Role[] = ["dispatcher", "supervisor"];
const OFFICE: readonly Role[] = [...DESK, "warehouse", "claims_clerk", "finance", "administrator"];

/** Calls whose time has come: due within a day, or past it. */
const toCall = (): number => {
  const soon = new Date(clock.serverNow() + 24 * 3600_000).toISOString();
  return useRows("follow_up", { state: "due" }).filter((one) => one.due_at <= soon).length;
};

/** Complaints that nobody looks after yet, and those in this person's hands. */
const inHand = (): number =>
  useRows("complaint", { state: "taken" }).length +
  useRows("complaint", { state: "in_hand" }).filter((one) => one.owner_id === currentActor.value.id)
    .length;

const stage: Stage = {
  routes: [
    { path: "/follow-ups", load: () => import("./desk/follow-ups"), roles: DESK },
    { path: "/follow-ups/:id", load: () => import("./desk/follow-up"), roles: OFFICE },
    { path: "/complaints", load: () => import("./desk/complaints"), roles: OFFICE },
    { path: "/complaints/new", load: () => import("./desk/new-complaint"), roles: DESK },
    { path: "/complaints/:id", load: () => import("./desk/complaint"), roles: OFFICE },
  ],
  nav: [
    {
      path: "/follow-ups",
      icon: HeartHandshake,
      label: () => t("aftercare.nav.follow_ups"),
      roles: DESK,
      order: 40,
      count: toCall,
    },
    {
      path: "/complaints",
      icon: MessageSquareWarning,
      label: () => t("aftercare.nav.complaints"),
      roles: DESK,
      order: 45,
      count: inHand,
    },
  ],
  opens: {
    follow_up: (id) => `/follow-ups/${id}`,
    complaint: (id) => `/complaints/${id}`,
  },
};
export const { routes, nav, opens } = stage;
