/** Which clocks will run for the fault as it is told so far, and until when. */
import { Clock4 } from "lucide";
import type { JobRecord } from "../../../contract/records";
import { clock } from "../../../kernel/clock";
import { useSetting } from "../../../store";
import { Card } from "../../../ui";
import { Icon } from "../../../ui/icon";
import { dateTimeText, tr } from "../../../words";
import { promised } from "./promises";
import { t } from "./words";

interface PromisedCardProps {
  values: Record<string, unknown>;
  /** When the fault was reported; null: now. */
  since: string | null;
}

const HOUR_MS = 3600_000;

export function PromisedCard({ values, since }: PromisedCardProps) {
  const distance = values.distance_km;
  const near = useSetting("dispatch.near_km");
  const clocks = promised(
    {
      system: (values.fault_system ?? null) as JobRecord["fault_system"],
      distance_km: typeof distance === "number" ? distance : null,
      supplier_involved: values.supplier_involved === true,
    },
    {
      near_km: near,
      on_site_hours: useSetting("dispatch.on_site_hours"),
      answer_hours: useSetting("dispatch.answer_hours"),
      supplier_letter_hours: useSetting("dispatch.supplier_letter_hours"),
    },
  );
  const from = since ? Date.parse(since) : clock.serverNow();
  return (
    <Card title={t("promised.title")}>
      {clocks.length === 0 && <p class="text-ink-soft">{t("promised.none_yet")}</p>}
      <ul class="flex flex-col gap-3" aria-live="polite">
        {clocks.map(({ kind, hours }) => (
          <li key={kind} class="flex items-start gap-3">
            <Icon of={Clock4} class="mt-0.5 size-5 text-primary" />
            <span>
              <span class="block font-semibold">
                {tr(`service_clock.choice.kind.${kind}`)} · {t("promised.hours", { n: hours })}
              </span>
              <span class="text-ink-soft">
                {t("promised.until", {
                  at: dateTimeText(new Date(from + hours * HOUR_MS).toISOString()),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {clocks.length > 0 && typeof distance !== "number" && (
        <p class="mt-3 text-sm text-ink-soft">{t("promised.no_distance", { km: near })}</p>
      )}
    </Card>
  );
}
