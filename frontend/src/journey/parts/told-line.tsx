/** One line of a requisition that was sent, with each stretch of its way. */
import { type Shown, useRow } from "../../store";
import { Badge, type Tone } from "../../ui";
import { listText } from "../../words";
import { partName } from "./facts";
import { type LineWay, wayOf } from "./line-way";
import { t } from "./words";

const TONES: Record<keyof LineWay, Tone> = {
  waits: "wait",
  cut: "bad",
  owed: "info",
  underWay: "primary",
  received: "good",
};
const ORDER = ["received", "underWay", "owed", "waits", "cut"] as const;

interface ToldLineProps {
  line: Shown<"requisition_line">;
  /** The whole paper was taken back: nothing waits any more. */
  withdrawn: boolean;
}

export function ToldLine({ line, withdrawn }: ToldLineProps) {
  const part = useRow("part", line.part_id);
  const way = wayOf(line);
  const stretches = withdrawn ? [] : ORDER.filter((stretch) => way[stretch] > 0);
  return (
    <li class="flex flex-col gap-2 p-4">
      <div class="flex items-start gap-3">
        <div class="min-w-0 flex-1">
          <p class="font-semibold">{partName(part)}</p>
          <p class="text-ink-soft tabular-nums">{part?.number}</p>
        </div>
        <span class="text-lg font-semibold tabular-nums">×{line.quantity}</span>
      </div>
      {stretches.length > 0 && (
        <p class="flex flex-wrap gap-2">
          {stretches.map((stretch) => (
            <Badge key={stretch} tone={TONES[stretch]}>
              {t(`line.${stretch}`, { n: way[stretch] })}
            </Badge>
          ))}
        </p>
      )}
      {way.cut > 0 && line.cut_reason && <p>{t("line.because", { reason: line.cut_reason })}</p>}
      {line.reason && <p class="text-ink-soft">{t("line.why", { reason: line.reason })}</p>}
      {line.serials && line.serials.length > 0 && (
        <p class="text-ink-soft">{t("line.serials", { serials: listText(line.serials) })}</p>
      )}
    </li>
  );
}
