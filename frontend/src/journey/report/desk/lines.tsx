/** Parts and compensation of a report with what they cost, what becomes of the old part, and repeats on this vehicle. */
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, Card, Money } from "../../../ui";
import { Photo } from "../../../ui/photo";
import { tr } from "../../../words";
import { earlierJobs } from "./earlier";
import type { About } from "./facts";
import { repeats } from "./repeats";
import { t } from "./words";

interface LinesProps {
  report: Shown<"report">;
  about: About;
}

/** How often each part of the report was replaced on the vehicle before. */
function useRepeats(report: Shown<"report">, about: About): Map<string, number> {
  const lines = useRows("replaced_part", { report_id: report.id });
  const before = earlierJobs(about.job).flatMap((job) =>
    useRows("replaced_part", { job_id: job.id }),
  );
  return repeats(lines, before);
}

export function Lines({ report, about }: LinesProps) {
  const parts = useRows("replaced_part", { report_id: report.id });
  const again = useRepeats(report, about);
  return (
    <>
      <Card title={t("lines.parts", { n: parts.length })} flush>
        {parts.length === 0 ? (
          <p class="px-4 pb-4 text-ink-soft">{t("lines.none")}</p>
        ) : (
          <ul class="divide-y divide-line border-t border-line">
            {parts.map((part) => (
              <PartLine key={part.id} part={part} again={again.get(part.part_number ?? "") ?? 0} />
            ))}
          </ul>
        )}
      </Card>
      <Compensation report={report} />
    </>
  );
}

function PartLine({ part, again }: { part: Shown<"replaced_part">; again: number }) {
  const known = useRow("part", part.part_id);
  const price = known?.price_fen;
  const serials = [
    part.serial_old && t("lines.serial_old", { serial: part.serial_old }),
    part.serial_new && t("lines.serial_new", { serial: part.serial_new }),
  ];
  const choices = (["action", "causal", "responsibility", "source"] as const).map(
    (name) => part[name] && tr(`replaced_part.choice.${name}.${part[name]}`),
  );
  return (
    <li class="flex gap-3 p-4">
      <div class="flex min-w-0 flex-1 flex-col gap-1.5">
        <p class="flex flex-wrap items-baseline gap-x-2">
          <span class="font-semibold">{part.name}</span>
          <span class="text-ink-soft tabular-nums">{part.part_number}</span>
        </p>
        <p>{part.reason}</p>
        <p class="text-sm text-ink-soft">{choices.filter(Boolean).join(" · ")}</p>
        {serials.some(Boolean) && (
          <p class="text-sm text-ink-soft tabular-nums">{serials.filter(Boolean).join(" · ")}</p>
        )}
        <OldPart part={part} />
        {again > 0 && (
          <p>
            <Badge tone="bad">{t("lines.again", { n: again })}</Badge>
          </p>
        )}
      </div>
      <p class="text-right">
        <span class="block text-lg font-semibold tabular-nums">
          ×{part.quantity} {part.unit}
        </span>
        {price != null && <Money fen={price * (part.quantity ?? 0)} />}
      </p>
    </li>
  );
}

function OldPart({ part }: { part: Shown<"replaced_part"> }) {
  if (!part.old_fate) return null;
  const bad = part.old_fate === "not_recoverable";
  return (
    <div class="flex flex-wrap items-center gap-2 text-sm">
      <Badge tone={bad ? "wait" : "plain"}>
        {`${tr("replaced_part.field.old_fate")}: ${tr(`replaced_part.choice.old_fate.${part.old_fate}`)}`}
      </Badge>
      <span class="text-ink-soft">{bad ? part.old_reason : part.old_tag}</span>
      {part.old_photo_id && (
        <span class="size-20 overflow-hidden rounded-field border border-line">
          <Photo id={part.old_photo_id} small />
        </span>
      )}
    </div>
  );
}

function Compensation({ report }: { report: Shown<"report"> }) {
  const rows = useRows("compensation", { report_id: report.id });
  const [paid] = useRows("estimate", { job_id: report.job_id, state: "authorised" });
  if (rows.length === 0 && !report.collected_fen && !paid) return null;
  return (
    <Card title={t("lines.money")} flush>
      <ul class="divide-y divide-line border-t border-line">
        {rows.map((one) => (
          <li key={one.id} class="flex gap-3 p-4">
            <span class="flex-1">
              <span class="block font-medium">
                {one.kind && tr(`compensation.choice.kind.${one.kind}`)}
              </span>
              <span class="text-ink-soft">{one.reason}</span>
            </span>
            <span class="text-lg font-semibold">
              <Money fen={one.amount_fen} />
            </span>
          </li>
        ))}
        {Boolean(report.collected_fen) && (
          <li class="flex gap-3 p-4">
            <span class="flex-1 font-medium">{tr("report.field.collected_fen")}</span>
            <Money fen={report.collected_fen} />
          </li>
        )}
        {paid && (
          <li>
            <a href={`/estimates/${paid.id}`} class="flex gap-3 p-4 hover:bg-base-200">
              <span class="flex-1">
                <span class="block font-medium">{tr("estimate.field.authorised_fen")}</span>
                <span class="text-primary">{paid.estimate_number}</span>
              </span>
              <Money fen={paid.authorised_fen} />
            </a>
          </li>
        )}
      </ul>
    </Card>
  );
}
