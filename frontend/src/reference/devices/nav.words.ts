/** The word of the devices in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "devices.nav": "设备与同步" };
const en: Record<keyof typeof zh, string> = { "devices.nav": "Devices" };
export const t = catalogue({ zh, en });
