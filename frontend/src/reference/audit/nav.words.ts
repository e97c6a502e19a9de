/** The word of the audit log in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "audit.nav": "操作记录" };
const en: Record<keyof typeof zh, string> = { "audit.nav": "Audit log" };
export const t = catalogue({ zh, en });
