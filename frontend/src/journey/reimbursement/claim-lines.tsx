/** The vouchers of a claim: kind, day, amount, what is still missing or strange, what was allowed of it. */
import { formatFen } from "../../kernel/money";
import type { Shown } from "../../store";
import { Badge, Dotted, List, ListRow, RowMark } from "../../ui";
import { dateText, listText, tr } from "../../words";
import { proposals } from "./caps";
import { useCaps } from "./facts";
import { Flags } from "./flags";
import { gapsOf } from "./gaps";
import { isOpen } from "./sums";
import { useFlags } from "./use-flags";
import { t } from "./words";

interface ClaimLinesProps {
  claim: Shown<"expense_claim">;
  lines: readonly Shown<"expense_line">[];
}

export function ClaimLines({ claim, lines }: ClaimLinesProps) {
  const proposed = proposals(lines, useCaps());
  const open = isOpen(claim);
  return (
    <List>
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          href={`/expenses/${claim.id}/lines/${line.id}`}
          allowed={open || claim._requested ? (proposed.get(line.id) ?? 0) : line.allowed_fen}
          decided={!open && claim.reviewed_at !== null}
          open={open}
        />
      ))}
    </List>
  );
}

interface LineProps {
  line: Shown<"expense_line">;
  href: string;
  allowed: number | null;
  decided: boolean;
  open: boolean;
}

function Line({ line, href, allowed, decided, open }: LineProps) {
  const flags = useFlags(line);
  const gaps = open ? gapsOf(line) : [];
  const cut = allowed !== null && allowed < (line.amount_fen ?? 0);
  const kind = line.kind ? tr(`expense_line.choice.kind.${line.kind}`) : t("line.no_kind");
  return (
    <ListRow
      href={href}
      title={
        <span class="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>{kind}</span>
          <span class="text-lg tabular-nums">{formatFen(line.amount_fen ?? 0)}</span>
        </span>
      }
      sub={
        <>
          <Dotted facts={[dateText(line.on_day), line.city, line.note]} />
          {cut && (
            <span class={`block font-medium ${decided ? "text-error" : "text-warning"}`}>
              {t(decided ? "line.allowed" : "line.above", { fen: formatFen(allowed) })}
              {decided && line.cut_reason && ` · ${line.cut_reason}`}
            </span>
          )}
          <span class="mt-1 flex flex-wrap gap-2 empty:hidden">
            {gaps.length > 0 && (
              <Badge tone="wait">
                {t("gap.missing", { what: listText(gaps.map((gap) => t(`gap.${gap}`))) })}
              </Badge>
            )}
            <Flags flags={flags} />
            <RowMark entity="expense_line" id={line.id} />
          </span>
        </>
      }
    />
  );
}
