/** The word of the figures in the navigation. */
import { catalogue } from "../../words";

const zh = { "figures.nav": "考核指标" };
const en: Record<keyof typeof zh, string> = { "figures.nav": "Figures" };
export const t = catalogue({ zh, en });
