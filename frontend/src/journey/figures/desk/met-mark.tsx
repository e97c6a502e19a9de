/** Whether the target is reached: a word with a colour, never the colour alone. */
import { Badge } from "../../../ui";
import { t } from "../words";
import type { Figure } from "./wire";

export function MetMark({ figure }: { figure: Figure }) {
  if (!figure.applies) return <Badge>{t("met.not_applicable")}</Badge>;
  if (figure.met === null) return <Badge>{t("met.nothing")}</Badge>;
  return figure.met ? (
    <Badge tone="good">{t("met.yes")}</Badge>
  ) : (
    <Badge tone="bad">{t("met.no")}</Badge>
  );
}
