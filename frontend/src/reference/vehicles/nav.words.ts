/** The word of the vehicles in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "vehicles.nav": "车辆" };
const en: Record<keyof typeof zh, string> = { "vehicles.nav": "Vehicles" };
export const t = catalogue({ zh, en });
