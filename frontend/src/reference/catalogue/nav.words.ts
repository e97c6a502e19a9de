/** The word of the catalogues in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "catalogue.nav": "目录" };
const en: Record<keyof typeof zh, string> = { "catalogue.nav": "Catalogues" };
export const t = catalogue({ zh, en });
