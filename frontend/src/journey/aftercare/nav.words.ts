/** The words of aftercare in the navigation. */
import { catalogue } from "../../words";

const zh = { "aftercare.nav.follow_ups": "回访", "aftercare.nav.complaints": "投诉" };
const en: Record<keyof typeof zh, string> = {
  "aftercare.nav.follow_ups": "Follow-up calls",
  "aftercare.nav.complaints": "Complaints",
};
export const t = catalogue({ zh, en });
