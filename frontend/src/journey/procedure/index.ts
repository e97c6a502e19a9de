/** The four steps on site, and questions to headquarters: asked on the phone, decided at the desk. */
import { MessageCircleQuestionMark } from "lucide";
import type { Stage } from "../../shell/route";
import { currentActor, useRow, useRows } from "../../store";
import { t } from "./nav.words";

const supervisor = ["supervisor"] as const;
const TO_DECIDE = ["waiting", "told_by_phone"];

const toDecide = (): number =>
  useRows("escalation").filter(
    (one) => TO_DECIDE.includes(one.state) && one.created_by_id !== currentActor.value.id,
  ).length;

/** Who decides sees the desk's page of a question, who asked sees the phone's. */
const isSupervisor = (): boolean => currentActor.value.roles.includes("supervisor");

const PAGES = ["listen", "look", "check", "resolve"];

/** The screen of that step; the job where the step has none, the list where the job is not known here. */
const stepPath = (jobId: string | undefined, step: string | undefined): string =>
  !jobId ? "/jobs" : PAGES.includes(step ?? "") ? `/jobs/${jobId}/${step}` : `/jobs/${jobId}`;

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
    sheet: (id) => {
      const sheet = useRow("sheet", id);
      return stepPath(sheet?.job_id, sheet?.state);
    },
    measurement: (id) => stepPath(useRow("measurement", id)?.job_id, "check"),
    recording: (id) => {
      const one = useRow("recording", id);
      return stepPath(one?.job_id, one?.step);
    },
    photo: (id) => {
      const photo = useRow("photo", id);
      return stepPath(photo?.job_id, photo?.step);
    },
  },
};
export const { routes, nav, opens } = stage;
