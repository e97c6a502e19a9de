/** What an arrival takes down: the time that it is, and where the phone says it is or why it can't. */
import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import { LocateFixed, LocateOff } from "lucide";
import { nowIso } from "../../kernel/clock";
import { Button } from "../../ui";
import { Icon, Spinner } from "../../ui/icon";
import { timeText } from "../../words";
import type { NoPosition, Position } from "./position";
import { t } from "./words";

export type Found = Position | NoPosition | "finding";

const TICK_MS = 5_000;

/** The time that the arrival would have now. */
export function Now() {
  const now = useSignal(nowIso());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = nowIso();
    }, TICK_MS);
    return () => clearInterval(timer);
  });
  return <p class="text-4xl font-semibold tabular-nums">{timeText(now.value)}</p>;
}

export function Where({ found, again }: { found: Signal<Found>; again: () => void }) {
  const at = found.value;
  if (at === "finding") {
    return (
      <p class="flex items-center gap-2 text-ink-soft" role="status">
        <Spinner />
        {t("arrive.finding")}
      </p>
    );
  }
  if (typeof at !== "string") {
    return (
      <p class="flex items-center gap-2 font-medium text-success" role="status">
        <Icon of={LocateFixed} />
        {t("arrive.found", { m: at.accuracy_m })}
      </p>
    );
  }
  return (
    <div class="flex flex-col gap-3">
      <p class="flex items-center gap-2 font-medium text-warning" role="status">
        <Icon of={LocateOff} />
        {t(`arrive.${at}`)}
      </p>
      <p class="text-ink-soft">{t(`arrive.${at}_lead`)}</p>
      <div>
        <Button onClick={again}>{t("arrive.again")}</Button>
      </div>
    </div>
  );
}
