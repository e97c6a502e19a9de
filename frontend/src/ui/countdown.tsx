/**
 * A service-level clock 时限: what is left, or by how much it is over; still once the evidence is in.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import { Clock4 } from "lucide";
import { clock } from "../kernel/clock";
import { durationText } from "../words";
import { Icon } from "./icon";
import { t } from "./words";

interface CountdownProps {
  due: string | null;
  /** When the evidence stopped the clock; it then shows no countdown but whether it was in time. */
  stopped?: string | null;
}

const SOON_MS = 2 * 3600_000;
const TICK_MS = 20_000;

export function Countdown({ due, stopped = null }: CountdownProps) {
  const now = useSignal(clock.serverNow());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = clock.serverNow();
    }, TICK_MS);
    return () => clearInterval(timer);
  });
  if (!due) return null;
  const left = Date.parse(due) - (stopped ? Date.parse(stopped) : now.value);
  if (stopped && left >= 0) return null;
  const tone = left < 0 ? "text-error" : left < SOON_MS ? "text-warning" : "text-ink-soft";
  const time = durationText(left);
  return (
    <span class={`inline-flex items-center gap-1 text-sm font-medium tabular-nums ${tone}`}>
      <Icon of={Clock4} class="size-4" />
      {left < 0 ? t("countdown.over", { time }) : t("countdown.left", { time })}
    </span>
  );
}
