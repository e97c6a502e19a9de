/** When an old part should be back: days left, or days over. */
import { Badge } from "../../ui";
import { daysSince } from "./facts";
import { t } from "./words";

const SOON_DAYS = 3;

export function Due({ at }: { at: string | null }) {
  if (!at) return null;
  const over = daysSince(at);
  if (over >= 0) return <Badge tone="bad">{t("old.over", { n: Math.max(1, over) })}</Badge>;
  return <Badge tone={-over <= SOON_DAYS ? "wait" : "plain"}>{t("old.left", { n: -over })}</Badge>;
}
