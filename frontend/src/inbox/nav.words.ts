/** The word of the inbox in the navigation. */
import { catalogue } from "../words";

const zh = { inbox: "待办" };
const en: Record<keyof typeof zh, string> = { inbox: "To do" };
export const t = catalogue({ zh, en });
