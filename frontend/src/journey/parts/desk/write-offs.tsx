/** What stands on the engineers' accounts, the oldest first: what each waits for, and the excuse where no old part can come. */
import { CircleCheck } from "lucide";
import { formatFen } from "../../../kernel/money";
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, Empty, RowMark } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { tr } from "../../../words";
import { daysSince, partName, useJobName, usePersonName } from "../facts";
import { missingOf } from "../missing";
import { t } from "./stock-words";

type WriteOff = Shown<"write_off">;

const LONG_DAYS = 30;

export function WriteOffs() {
  const rows = useRows("write_off", { state: "waiting" }, (a, b) =>
    a.opened_at.localeCompare(b.opened_at),
  );
  if (rows.length === 0) return <Empty icon={CircleCheck} title={t("off.empty")} />;
  const pieces = rows.reduce((sum, row) => sum + row.quantity, 0);
  const worth = rows.reduce(
    (sum, row) => sum + (useRow("part", row.part_id)?.price_fen ?? 0) * row.quantity,
    0,
  );
  return (
    <>
      <p class="px-1 text-lg font-semibold tabular-nums">
        {t("off.sum", { n: pieces, worth: formatFen(worth) })}
      </p>
      <ul class="divide-y divide-line overflow-hidden rounded-box border border-line bg-base-100">
        {rows.map((row) => (
          <Standing key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

function Standing({ row }: { row: WriteOff }) {
  const part = useRow("part", row.part_id);
  const line = useRow("replaced_part", row.replaced_part_id);
  const oldPart = useRows("old_part", { replaced_part_id: row.replaced_part_id })[0];
  const who = usePersonName(row.engineer_id);
  const job = useJobName(row.job_id);
  const days = Math.max(0, daysSince(row.opened_at));
  const missing = missingOf(row);
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div class="min-w-64 flex-1">
        <p class="font-semibold">
          {part ? partName(part) : line?.name} ×{row.quantity} · {who}
        </p>
        <p class="flex flex-wrap gap-x-3 text-ink-soft">
          <a class="text-primary" href={`/reports/${row.report_id}`}>
            {job}
          </a>
          {oldPart && (
            <a class="font-mono text-primary" href={`/desk/old-parts/${oldPart.id}`}>
              {oldPart.tag}
            </a>
          )}
          {line?.old_reason && <span>{line.old_reason}</span>}
        </p>
      </div>
      <span class="flex flex-wrap gap-1.5">
        {row.problem && <Badge tone="bad">{tr(`write_off.choice.problem.${row.problem}`)}</Badge>}
        <Badge tone={days > LONG_DAYS ? "bad" : "wait"}>
          {[...missing.map((one) => t(`off.${one}`)), t("off.days", { n: days })].join(" · ")}
        </Badge>
        <RowMark entity="write_off" id={row.id} />
      </span>
      {!row.old_part_back_at && !row.excused_by_id && (
        <AskButton
          of="write_off.excuse"
          id={row.id}
          fields={["excuse"]}
          start={{ excuse: line?.old_reason ?? null }}
        />
      )}
    </li>
  );
}
