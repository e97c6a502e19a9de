/** The word of the house's settings in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "house.nav": "业务参数" };
const en: Record<keyof typeof zh, string> = { "house.nav": "House rules" };
export const t = catalogue({ zh, en });
