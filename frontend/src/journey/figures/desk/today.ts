/** What day it is where the people are. */
import { clock } from "../../../kernel/clock";
import { toLocal } from "../../../ui/date-field";

/** "2026-03-01" */
export const today = (): string => toLocal(new Date(clock.serverNow()).toISOString()).slice(0, 10);
