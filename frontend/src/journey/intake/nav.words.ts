/** The words of intake in the navigation. */
import { catalogue } from "../../words";

const zh = { calls: "来电来函" };
const en: Record<keyof typeof zh, string> = { calls: "Call log" };
export const t = catalogue({ zh, en });
