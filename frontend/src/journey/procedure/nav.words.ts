/** The few words of the procedure in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "procedure.nav.escalations": "请示" };

const en: Record<keyof typeof zh, string> = { "procedure.nav.escalations": "Questions" };

export const t = catalogue({ zh, en });
