/** The few words of parts in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "parts.nav.parts": "备件" };

const en: Record<keyof typeof zh, string> = { "parts.nav.parts": "Parts" };

export const t = catalogue({ zh, en });
