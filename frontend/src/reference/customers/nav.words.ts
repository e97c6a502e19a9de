/** The word of the customers in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "customers.nav": "客户" };
const en: Record<keyof typeof zh, string> = { "customers.nav": "Customers" };
export const t = catalogue({ zh, en });
