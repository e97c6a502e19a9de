/** The few words of dispatch in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "dispatch.nav.jobs": "我的工单" };

const en: Record<keyof typeof zh, string> = { "dispatch.nav.jobs": "My jobs" };

export const t = catalogue({ zh, en });
