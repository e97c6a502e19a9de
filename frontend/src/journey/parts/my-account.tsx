/** Parts that I drew and that stand on my account until the report is approved and the old part is back. */
import { CircleCheck } from "lucide";
import type { WriteOffRecord } from "../../contract/records";
import { formatFen } from "../../kernel/money";
import { useRow, useRows } from "../../store";
import { Badge, Card, Empty, List, ListRow } from "../../ui";
import { daysSince, partName, useJobName, useMyAccount } from "./facts";
import { missingOf } from "./missing";
import { t } from "./words";

const LONG_DAYS = 30;

export function MyAccount() {
  const rows = useMyAccount();
  if (rows.length === 0) {
    return <Empty icon={CircleCheck} title={t("account.empty")} lead={t("account.empty_lead")} />;
  }
  const worth = rows.reduce(
    (sum, row) => sum + (useRow("part", row.part_id)?.price_fen ?? 0) * row.quantity,
    0,
  );
  return (
    <>
      <Card>
        <p class="text-2xl font-semibold tabular-nums">
          {t("account.pieces", { n: rows.reduce((sum, row) => sum + row.quantity, 0) })}
        </p>
        <p class="text-ink-soft">{t("account.worth", { worth: formatFen(worth) })}</p>
        <p class="mt-2 text-ink-soft">{t("account.lead")}</p>
      </Card>
      <List>
        {rows.map((row) => (
          <Account key={row.id} row={row} />
        ))}
      </List>
    </>
  );
}

function Account({ row }: { row: WriteOffRecord }) {
  const part = useRow("part", row.part_id);
  const line = useRow("replaced_part", row.replaced_part_id);
  const oldPart = useRows("old_part", { replaced_part_id: row.replaced_part_id })[0];
  const job = useJobName(row.job_id);
  const days = Math.max(0, daysSince(row.opened_at));
  const name = part ? partName(part) : (line?.name ?? line?.part_number ?? "");
  return (
    <ListRow
      href={oldPart ? `/old-parts/${oldPart.id}` : `/jobs/${row.job_id}`}
      title={row.quantity > 1 ? `${name} ×${row.quantity}` : name}
      sub={
        <>
          <span class="block">{job}</span>
          <span class="block">
            {missingOf(row)
              .map((what) => t(`account.${what}`))
              .join(" · ")}
          </span>
        </>
      }
      end={<Badge tone={days > LONG_DAYS ? "bad" : "wait"}>{t("account.age", { n: days })}</Badge>}
    />
  );
}
