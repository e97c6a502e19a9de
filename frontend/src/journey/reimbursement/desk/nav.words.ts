/** The word of the reimbursement desk in the navigation, loaded at start. */
import { catalogue } from "../../../words";

const zh = { "desk.claims": "报销审核" };
const en: Record<keyof typeof zh, string> = { "desk.claims": "Expense claims" };
export const t = catalogue({ zh, en });
