/** When an old part should be back: days left, or days over. */
import { Badge } from "../../ui";
import { daysSince } from "./facts";
import { t } from "./words";

const SOON_DAYS = 3;

export function Due({ at }: { at: string | null }) {
  if (!at) return null;
  const over = daysSince(at);
  const late = over >= 0;
  return (
    <span class="whitespace-nowrap">
      <Badge tone={late ? "bad" : -over <= SOON_DAYS ? "wait" : "plain"}>
        {late ? t("old.over", { n: Math.max(1, over) }) : t("old.left", { n: -over })}
      </Badge>
    </span>
  );
}
