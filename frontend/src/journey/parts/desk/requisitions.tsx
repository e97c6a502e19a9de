/** Requisitions of all engineers: those to approve, those to issue, those on their way. */

import { useSignal } from "@preact/signals";
import { ClipboardList } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import {
  DateTime,
  Empty,
  ListRow,
  matches,
  Page,
  RowMark,
  SearchBox,
  StateChip,
} from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { goToTab, Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { localName, tr } from "../../../words";
import { partName, useJobName, useLines, usePersonName } from "../facts";
import { REQUISITION_TONES } from "../tones";
import { acts } from "./requisition-acts";
import { inOrder, liesOn, SHELVES } from "./requisition-shelves";
import { t } from "./words";

type Requisition = Shown<"requisition">;

export default function Requisitions() {
  const decides = currentActor.value.roles.includes("supervisor");
  const shelf = useTab(decides ? SHELVES : ["to_issue", "to_approve", "under_way", "all"]);
  const question = useSignal("");
  const all = useRows("requisition");
  const rows = inOrder(
    all.filter((one) => liesOn(one, shelf) && matches(question.value, finds(one, question.value))),
    shelf,
  );
  const tabs = SHELVES.map((key) => ({
    key,
    label: t(`requisitions.${key}`),
    ...(key.startsWith("to_") && { count: all.filter((one) => liesOn(one, key)).length }),
  }));
  return (
    <Page title={t("requisitions.title")} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={shelf} label={t("requisitions.shelves")} />
        <div class="min-w-64 flex-1">
          <SearchBox of={question} label={t("requisitions.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      <Listing
        name="requisitions"
        title={t("requisitions.title")}
        views={{
          filter: { words: question.value, show: shelf },
          apply: ({ words = "", show }) => {
            question.value = words;
            goToTab(show ?? shelf);
          },
        }}
        acts={acts()}
        rows={rows}
        columns={columns()}
        href={(one) => `/desk/requisitions/${one.id}`}
        empty={
          <Empty
            icon={ClipboardList}
            title={question.value ? t("none_found") : t(`requisitions.empty.${shelf}`)}
          />
        }
        row={(one) => <RequisitionRow key={one.id} one={one} />}
      />
    </Page>
  );
}

function finds(one: Requisition, question: string): (string | null | undefined)[] {
  if (!question) return [];
  const person = useRow("person", one.engineer_id);
  const parts = useLines(one.id).flatMap((line) => {
    const part = useRow("part", line.part_id);
    return [part?.number, part?.name_zh, part?.name_en, part?.initials];
  });
  return [
    one.number,
    one.waybill,
    person?.name_zh,
    person?.name_en,
    useJobName(one.job_id),
    ...parts,
  ];
}

function Parts({ id }: { id: string }) {
  const lines = useLines(id);
  const names = lines.slice(0, 3).map((line) => {
    const part = useRow("part", line.part_id);
    return `${partName(part)} ×${line.quantity}`;
  });
  const more = lines.length > 3 ? t("requisitions.more", { n: lines.length - 3 }) : "";
  return (
    <>
      {names.join(" · ")}
      {more}
    </>
  );
}

const Who = ({ one }: { one: Requisition }) => <>{usePersonName(one.engineer_id)}</>;
const What = ({ one }: { one: Requisition }) => (
  <>{one.job_id ? useJobName(one.job_id) : tr(`requisition.choice.purpose.${one.purpose}`)}</>
);
const State = ({ one }: { one: Requisition }) => (
  <span class="inline-flex flex-wrap gap-1.5 whitespace-nowrap">
    <StateChip entity="requisition" id={one.id} tones={REQUISITION_TONES} />
    <RowMark entity="requisition" id={one.id} />
  </span>
);

const columns = (): Column<Requisition>[] => [
  {
    key: "number",
    label: t("column.number"),
    cell: (one) => <span class="whitespace-nowrap">{one.number ?? t("unnumbered")}</span>,
    by: (one) => one.number,
  },
  {
    key: "engineer",
    label: tr("requisition.field.engineer_id"),
    cell: (one) => <Who one={one} />,
    by: (one) => {
      const person = useRow("person", one.engineer_id);
      return localName(person?.name_zh, person?.name_en);
    },
  },
  { key: "parts", label: t("column.parts"), cell: (one) => <Parts id={one.id} /> },
  { key: "for", label: tr("requisition.field.purpose"), cell: (one) => <What one={one} /> },
  {
    key: "submitted",
    label: tr("requisition.field.submitted_at"),
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

const RequisitionRow = ({ one }: { one: Requisition }) => (
  <ListRow
    href={`/desk/requisitions/${one.id}`}
    title={
      <>
        <Who one={one} /> · {one.number}
      </>
    }
    sub={
      <>
        <Parts id={one.id} />
        <span class="block text-sm">
          <What one={one} />
        </span>
      </>
    }
    end={<State one={one} />}
  />
);
