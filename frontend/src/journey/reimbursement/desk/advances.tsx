/** Cash advances: those that want a decision or a payment first. */
import { Banknote } from "lucide";
import { type Shown, useRow } from "../../../store";
import { DateTime, Empty, ListRow, Money, matches, RowMark, StateChip } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { usePersonName } from "../facts";
import { ADVANCE_TONES } from "../tones";
import { advanceActs } from "./acts";
import { isOpen } from "./shelves";
import { t } from "./words";

type Advance = Shown<"cash_advance">;

interface AdvancesProps {
  rows: readonly Advance[];
  question: string;
}

export function Advances({ rows, question }: AdvancesProps) {
  const shown = rows
    .filter((one) => matches(question, finds(one)))
    .sort(
      (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.created_at.localeCompare(a.created_at),
    );
  return (
    <Listing
      name="advances"
      title={t("claims.advances")}
      acts={advanceActs()}
      rows={shown}
      columns={columns()}
      href={(one) => `/desk/advances/${one.id}`}
      empty={<Empty icon={Banknote} title={question ? t("none_found") : t("advances.empty")} />}
      row={(one) => <AdvanceRow key={one.id} one={one} />}
    />
  );
}

function finds(one: Advance): (string | null | undefined)[] {
  const person = useRow("person", one.engineer_id);
  return [one.number, one.purpose, person?.name_zh, person?.name_en];
}

const Who = ({ one }: { one: Advance }) => <>{usePersonName(one.engineer_id)}</>;
const State = ({ one }: { one: Advance }) => (
  <>
    <StateChip entity="cash_advance" id={one.id} tones={ADVANCE_TONES} />
    <RowMark entity="cash_advance" id={one.id} />
  </>
);

const columns = (): Column<Advance>[] => [
  {
    key: "number",
    label: t("column.number"),
    cell: (one) => one.number ?? t("unnumbered"),
    by: (one) => one.number,
  },
  {
    key: "engineer",
    label: tr("cash_advance.field.engineer_id"),
    cell: (one) => <Who one={one} />,
    by: (one) => usePersonName(one.engineer_id),
  },
  { key: "purpose", label: tr("cash_advance.field.purpose"), cell: (one) => one.purpose },
  {
    key: "amount",
    label: tr("cash_advance.field.amount_fen"),
    cell: (one) => <Money fen={one.amount_fen} />,
    by: (one) => one.amount_fen,
    kind: "money",
    figure: true,
  },
  {
    key: "asked",
    label: t("advances.asked"),
    cell: (one) => <DateTime at={one.created_at} />,
    by: (one) => one.created_at,
    kind: "moment",
  },
  {
    key: "state",
    label: t("column.state"),
    cell: (one) => <State one={one} />,
    by: (one) => one.state,
  },
];

const AdvanceRow = ({ one }: { one: Advance }) => (
  <ListRow
    href={`/desk/advances/${one.id}`}
    title={
      <span class="flex gap-3">
        <span class="flex-1">
          <Who one={one} />
        </span>
        <Money fen={one.amount_fen} />
      </span>
    }
    sub={one.purpose}
    end={<State one={one} />}
  />
);
