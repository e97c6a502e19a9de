/** A warranty verdict with its reason and figures in words, as the printed report tells it too. */
import { CircleCheck, CircleHelp, CircleX } from "lucide";
import { Icon } from "../../ui/icon";
import { tr } from "../../words";
import type { Args } from "./warranty";
import { t } from "./words";

const LOOK = {
  in: { icon: CircleCheck, tone: "bg-success/12 text-success" },
  out: { icon: CircleX, tone: "bg-error/12 text-error" },
  doubt: { icon: CircleHelp, tone: "bg-warning/15 text-warning" },
} as const;

const figure = (value: Args[string]): string =>
  typeof value === "number" ? value.toLocaleString("en") : String(value);

/** "month 14 of 24", "48,210 of 100,000 km", "rule 2024-3". */
function figures(args: Args): string[] {
  const { month, months, km, km_limit, hours, hours_limit, rule } = args;
  const told: string[] = [];
  if (month !== undefined && months !== undefined) {
    told.push(t("warranty.month", { month: figure(month), months: figure(months) }));
  }
  if (km !== undefined && km_limit !== undefined) {
    told.push(t("warranty.km", { km: figure(km), limit: figure(km_limit) }));
  }
  if (hours !== undefined && hours_limit !== undefined) {
    told.push(t("warranty.hours", { hours: figure(hours), limit: figure(hours_limit) }));
  }
  if (rule !== undefined) told.push(t("warranty.rule", { rule: figure(rule) }));
  return told;
}

interface VerdictProps {
  verdict: "in" | "out" | "doubt";
  reason: string | null;
  args: unknown;
}

export function VerdictBox({ verdict, reason, args }: VerdictProps) {
  const { icon, tone } = LOOK[verdict];
  const given = (args ?? {}) as Args;
  return (
    <div class={`flex gap-3 rounded-box p-4 ${tone}`} role="status" data-verdict={verdict}>
      <Icon of={icon} class="size-8" />
      <div class="flex flex-col gap-0.5">
        <p class="text-xl font-semibold">{tr(`sheet.choice.warranty_verdict.${verdict}`)}</p>
        {reason && <p class="font-medium">{tr(`warranty.reason.${reason}`)}</p>}
        <p class="text-sm tabular-nums">{figures(given).join(" · ")}</p>
        {given.to_confirm === true && <p class="text-sm font-medium">{t("warranty.to_confirm")}</p>}
      </div>
    </div>
  );
}
