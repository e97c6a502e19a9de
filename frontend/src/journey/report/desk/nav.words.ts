/** The word of the report's desk in the navigation, loaded at start. */
import { catalogue } from "../../../words";

const zh = { "reports.nav": "服务报告" };
const en: Record<keyof typeof zh, string> = { "reports.nav": "Reports" };
export const t = catalogue({ zh, en });
