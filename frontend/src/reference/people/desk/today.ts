/** The day that it is for people, in Shanghai. */
import { clock } from "../../../kernel/clock";

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

export const today = (): string => DAY.format(clock.serverNow());
