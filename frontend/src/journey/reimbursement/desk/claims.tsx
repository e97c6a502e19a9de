/** Claims to review and to pay, and advances: what waits first. */

import { useSignal } from "@preact/signals";
import { Receipt } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import {
  DateTime,
  Empty,
  ListRow,
  Money,
  matches,
  Page,
  RowMark,
  SearchBox,
  StateChip,
} from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { goToTab, Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { useJobName, usePersonName } from "../facts";
import { Flags } from "../flags";
import { CLAIM_TONES } from "../tones";
import { claimActs } from "./acts";
import { Advances } from "./advances";
import { inOrder, isOpen, liesOn, SHELVES } from "./shelves";
import { t } from "./words";

type Claim = Shown<"expense_claim">;

export default function Claims() {
  const pays = !currentActor.value.roles.includes("supervisor");
  const shelf = useTab(pays ? ["to_pay", ...SHELVES] : SHELVES);
  const question = useSignal("");
  const all = useRows("expense_claim");
  const advances = useRows("cash_advance");
  const counted = ["to_review", "to_pay"];
  const tabs = SHELVES.map((key) => ({
    key,
    label: t(`claims.${key}`),
    ...(counted.includes(key) && { count: all.filter((one) => liesOn(one, key)).length }),
    ...(key === "advances" && { count: advances.filter(isOpen).length }),
  }));
  return (
    <Page title={t("claims.title")} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={shelf} label={t("claims.shelves")} />
        <div class="min-w-64 flex-1">
          <SearchBox of={question} label={t("claims.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      {shelf === "advances" ? (
        <Advances rows={advances} question={question.value} />
      ) : (
        <Listing
          name="claims"
          title={t("claims.title")}
          views={{
            filter: { words: question.value, show: shelf },
            apply: ({ words = "", show }) => {
              question.value = words;
              goToTab(show ?? shelf);
            },
          }}
          acts={claimActs()}
          rows={inOrder(
            all.filter((one) => liesOn(one, shelf) && matches(question.value, finds(one))),
            shelf,
          )}
          columns={columns()}
          href={(one) => `/desk/expenses/${one.id}`}
          empty={
            <Empty
              icon={Receipt}
              title={question.value ? t("none_found") : t(`claims.empty.${shelf}`)}
            />
          }
          row={(one) => <ClaimRow key={one.id} one={one} />}
        />
      )}
    </Page>
  );
}

function finds(one: Claim): (string | null | undefined)[] {
  const person = useRow("person", one.engineer_id);
  return [one.number, one.purpose, person?.name_zh, person?.name_en, useJobName(one.job_id)];
}

const Who = ({ one }: { one: Claim }) => <>{usePersonName(one.engineer_id)}</>;
const Trip = ({ one }: { one: Claim }) => {
  const job = useJobName(one.job_id);
  const way = [one.trip_from, one.trip_to].filter(Boolean).join(" → ");
  return <>{[one.purpose, way, job].filter(Boolean).join(" · ")}</>;
};

/** Marks are for who decides; afterwards the cuts say what was made of them. */
function State({ one }: { one: Claim }) {
  const decided = one.reviewed_at !== null;
  const flags = useRows("expense_line", { claim_id: one.id }).flatMap((line) => line.flags ?? []);
  return (
    <span class="inline-flex flex-wrap gap-1.5 whitespace-nowrap">
      <StateChip entity="expense_claim" id={one.id} tones={CLAIM_TONES} />
      {!decided && <Flags flags={[...new Set(flags)]} />}
      <RowMark entity="expense_claim" id={one.id} />
    </span>
  );
}

const columns = (): Column<Claim>[] => [
  {
    key: "number",
    label: t("column.number"),
    cell: (one) => <span class="whitespace-nowrap">{one.number ?? t("unnumbered")}</span>,
    by: (one) => one.number,
  },
  {
    key: "engineer",
    label: tr("expense_claim.field.engineer_id"),
    cell: (one) => (
      <span class="whitespace-nowrap">
        <Who one={one} />
      </span>
    ),
    by: (one) => usePersonName(one.engineer_id),
  },
  { key: "trip", label: tr("expense_claim.field.purpose"), cell: (one) => <Trip one={one} /> },
  {
    key: "total",
    label: tr("expense_claim.field.total_fen"),
    cell: (one) => <Money fen={one.total_fen} />,
    by: (one) => one.total_fen,
    kind: "money",
    figure: true,
  },
  {
    key: "payable",
    label: tr("expense_claim.field.payable_fen"),
    cell: (one) => <Money fen={one.payable_fen} />,
    by: (one) => one.payable_fen,
    kind: "money",
    figure: true,
  },
  {
    key: "submitted",
    label: tr("expense_claim.field.submitted_at"),
    cell: (one) => (
      <span class="whitespace-nowrap">
        <DateTime at={one.submitted_at} />
      </span>
    ),
    by: (one) => one.submitted_at,
    kind: "moment",
  },
  {
    key: "state",
    label: t("column.state"),
    cell: (one) => <State one={one} />,
    by: (one) => one.state,
  },
];

const ClaimRow = ({ one }: { one: Claim }) => (
  <ListRow
    href={`/desk/expenses/${one.id}`}
    title={
      <span class="flex gap-3">
        <span class="flex-1">
          <Who one={one} />
        </span>
        <Money fen={one.payable_fen ?? one.total_fen} />
      </span>
    }
    sub={<Trip one={one} />}
    end={<State one={one} />}
  />
);
