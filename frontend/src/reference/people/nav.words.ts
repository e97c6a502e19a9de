/** The word of the staff in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "people.nav": "人员" };
const en: Record<keyof typeof zh, string> = { "people.nav": "People" };
export const t = catalogue({ zh, en });
