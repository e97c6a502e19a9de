/** What was measured, against its limits; what lies outside them stands out. */
import { useRows } from "../../../store";
import { Badge } from "../../../ui";
import { limitsText, reading } from "../../procedure/doubts";
import { t as procedure } from "../../procedure/words";

export function Measurements({ jobId }: { jobId: string }) {
  const measured = useRows("measurement", { job_id: jobId });
  if (measured.length === 0) return null;
  return (
    <ul class="divide-y divide-line rounded-field border border-line">
      {measured.map((one) => {
        const found = reading(one.value, one.low, one.high);
        return (
          <li key={one.id} class="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <span class="flex-1">{one.name}</span>
            <span class="font-semibold tabular-nums">
              {one.value} {one.unit}
            </span>
            <span class="text-sm text-ink-soft">{limitsText(one.low, one.high, null)}</span>
            {found && (
              <Badge tone={found === "within" ? "good" : "bad"}>
                {procedure(`check.reading.${found}`)}
              </Badge>
            )}
          </li>
        );
      })}
    </ul>
  );
}
