/** The few words of reimbursement in the navigation, loaded at start. */
import { catalogue } from "../../words";

const zh = { "expenses.nav.expenses": "报销" };

const en: Record<keyof typeof zh, string> = { "expenses.nav.expenses": "Expenses" };

export const t = catalogue({ zh, en });
