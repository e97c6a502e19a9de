/** The words of dispatch's desk in the navigation, loaded at start. */
import { catalogue } from "../../../words";

const zh = { "dispatch.nav.board": "调度看板", "dispatch.nav.list": "全部工单" };
const en: Record<keyof typeof zh, string> = {
  "dispatch.nav.board": "Board",
  "dispatch.nav.list": "All jobs",
};
export const t = catalogue({ zh, en });
