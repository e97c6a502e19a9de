/** Complaints with their clock: what is due first at the top. */

import { useSignal } from "@preact/signals";
import { MessageSquareWarning, Plus } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { currentActor, type Shown, useRows } from "../../../store";
import {
  Badge,
  Button,
  Countdown,
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
import { Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { COMPLAINT_TONES } from "../tones";
import { t } from "../words";
import { nameOf, useAbout } from "./about";

const TABS = ["open", "mine", "closed"] as const;
type Tab = (typeof TABS)[number];
type Complaint = Shown<"complaint">;

const belongs = (one: Complaint, tab: Tab): boolean => {
  if (tab === "closed") return one.state === "closed";
  return one.state !== "closed" && (tab === "open" || one.owner_id === currentActor.value.id);
};

const inOrder = (a: Complaint, b: Complaint): number =>
  Number(Boolean(a.handled_at)) - Number(Boolean(b.handled_at)) ||
  (a.due_at ?? "").localeCompare(b.due_at ?? "");
const newestFirst = (a: Complaint, b: Complaint): number =>
  (b.received_at ?? "").localeCompare(a.received_at ?? "");

const customerOf = (one: Complaint) => useAbout(one.customer_id, one.job_id).customer;

export default function Complaints() {
  const tab = useTab(TABS);
  const question = useSignal("");
  const rows = useRows(
    "complaint",
    (one) =>
      belongs(one, tab) &&
      (!question.value ||
        matches(question.value, [
          one.number,
          one.said,
          customerOf(one)?.name,
          nameOf(one.owner_id),
        ])),
    tab === "closed" ? newestFirst : inOrder,
  );
  const mayTake = currentActor.value.roles.some((one) =>
    ["dispatcher", "supervisor"].includes(one),
  );
  return (
    <Page
      title={t("complaints.title")}
      wide
      aside={
        mayTake && (
          <Button weight="primary" icon={Plus} href="/complaints/new">
            {t("complaint.open")}
          </Button>
        )
      }
    >
      <div class="flex flex-wrap items-center gap-3">
        <Tabs
          tabs={TABS.map((key) => ({ key, label: t(`complaints.tab.${key}`) }))}
          here={tab}
          label={t("complaints.tabs")}
        />
        <div class="min-w-60 flex-1">
          <SearchBox of={question} label={t("complaints.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      <Listing
        rows={rows}
        columns={columns()}
        href={(one) => `/complaints/${one.id}`}
        empty={
          <Empty
            icon={MessageSquareWarning}
            title={question.value ? t("complaints.none_found") : t("complaints.empty")}
          />
        }
        row={(one) => <ComplaintRow key={one.id} one={one} />}
      />
    </Page>
  );
}

const columns = (): Column<Complaint>[] => [
  {
    key: "number",
    label: t("complaints.number"),
    cell: (one) => <span class="whitespace-nowrap">{one.number ?? t("complaint.unnumbered")}</span>,
    by: (one) => one.number,
  },
  {
    key: "customer",
    label: t("complaints.customer"),
    cell: (one) => <span class="block min-w-24">{customerOf(one)?.name}</span>,
    by: (one) => customerOf(one)?.name,
  },
  {
    key: "kind",
    label: t("complaints.kind"),
    cell: (one) => tr(`complaint.choice.kind.${one.kind}`),
    by: (one) => tr(`complaint.choice.kind.${one.kind}`),
  },
  {
    key: "said",
    label: t("complaints.said"),
    cell: (one) => <span class="line-clamp-2 min-w-48">{one.said}</span>,
  },
  {
    key: "owner",
    label: t("complaints.owner"),
    cell: (one) => (
      <span class="whitespace-nowrap">
        {one.owner_id ? nameOf(one.owner_id) : t("complaints.nobody")}
      </span>
    ),
    by: (one) => nameOf(one.owner_id),
  },
  {
    key: "due",
    label: t("complaints.due"),
    cell: (one) => (
      <span class="whitespace-nowrap">
        <Clock one={one} />
      </span>
    ),
    by: (one) => one.due_at,
  },
  {
    key: "state",
    label: t("complaints.state"),
    cell: (one) => (
      <span class="whitespace-nowrap">
        <StateChip entity="complaint" id={one.id} tones={COMPLAINT_TONES} />{" "}
        <RowMark entity="complaint" id={one.id} />
      </span>
    ),
    by: (one) => tr(`complaint.state.${one.state}`),
  },
  {
    key: "received",
    label: t("complaints.received"),
    cell: (one) => <DateTime at={one.received_at} />,
    by: (one) => one.received_at,
  },
];

/** The clock while it runs; afterwards only whether it was late. */
export function Clock({ one }: { one: Complaint }) {
  if (!one.handled_at) return <Countdown due={one.due_at} />;
  return one.late ? <Badge tone="bad">{t("complaint.late_mark")}</Badge> : null;
}

function ComplaintRow({ one }: { one: Complaint }) {
  return (
    <ListRow
      href={`/complaints/${one.id}`}
      title={customerOf(one)?.name ?? ""}
      sub={
        <>
          <span class="line-clamp-1">{one.said}</span>
          <span>{[one.number, nameOf(one.owner_id)].filter(Boolean).join(" · ")}</span>
        </>
      }
      end={
        <>
          <StateChip entity="complaint" id={one.id} tones={COMPLAINT_TONES} />
          <Clock one={one} />
        </>
      }
    />
  );
}
