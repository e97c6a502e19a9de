/** The four steps on site, and questions to headquarters: asked on the phone, decided at the desk. */
import { MessageCircleQuestionMark } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRows } from "../../store";
import { t } from "./nav.words";

const supervisor = ["supervisor"] as const;
const TO_DECIDE = ["waiting", "told_by_phone"];

const toDecide = (): number =>
  useRows("escalation").filter(
    (one) => TO_DECIDE.includes(one.state) && one.created_by_id !== currentActor.value.id,
  ).length;

/** Who decides sees the desk's page of a question, who asked sees the phone's. */
const isSupervisor = (): boolean => currentActor.value.roles.includes("supervisor");

const stage: Stage = {
  routes: [
    { path: "/jobs/:id/listen", load: () => import("./listen") },
    { path: "/jobs/:id/look", load: () => import("./look") },
    { path: "/jobs/:id/check", load: () => import("./check") },
    { path: "/jobs/:id/resolve", load: () => import("./resolve") },
    { path: "/jobs/:id/escalate", load: () => import("./raise"), roles: ["engineer"] },
    { path: "/jobs/:id/escalations", load: () => import("./escalations") },
    { path: "/escalations", load: () => import("./desk/queue"), roles: supervisor },
    {
      path: "/escalations/:id",
      load: () => (isSupervisor() ? import("./desk/decision") : import("./escalation")),
    },
  ],
  nav: [
    {
      path: "/escalations",
      icon: MessageCircleQuestionMark,
      label: () => t("procedure.nav.escalations"),
      roles: supervisor,
      order: 20,
      count: toDecide,
    },
  ],
  opens: {
    escalation: (id) => `/escalations/${id}`,
  },
};
export const { routes, nav, opens } = stage;
