/** The call log in the order of arrival: what still waits for an answer, or all of it. */

import { useSignal } from "@preact/signals";
import { PhoneCall, Plus } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRow, useRows } from "../../../store";
import {
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
import { t } from "../words";
import { TONES } from "./tones";

const TABS = ["open", "answered", "all"] as const;
type Entry = Shown<"call_entry">;

const newestFirst = (a: Entry, b: Entry) => (a.received_at < b.received_at ? 1 : -1);
const dueFirst = (a: Entry, b: Entry) =>
  (a.reply_due_at ?? "9").localeCompare(b.reply_due_at ?? "9");

const finds = (entry: Entry): (string | null | undefined)[] => {
  const vehicle = useRow("vehicle", entry.vehicle_id);
  return [
    entry.number,
    entry.caller,
    entry.phone,
    entry.said,
    entry.vin_told,
    entry.passed_by,
    vehicle?.plate,
    vehicle?.vin,
    useRow("customer", entry.customer_id)?.name,
  ];
};

export default function Calls() {
  const question = useSignal("");
  const tab = useTab(TABS);
  const rows = useRows(
    "call_entry",
    (entry) =>
      (tab === "all" || (entry.state === "answered") === (tab === "answered")) &&
      (!question.value || matches(question.value, finds(entry))),
    tab === "open" ? dueFirst : newestFirst,
  );
  return (
    <Page
      title={t("calls.title")}
      wide
      aside={
        <Button icon={Plus} weight="primary" href="/calls/new" hotkey="c">
          {t("calls.new")}
        </Button>
      }
    >
      <div class="flex flex-wrap items-center gap-3">
        <Tabs
          tabs={TABS.map((key) => ({ key, label: t(`calls.tab.${key}`) }))}
          here={tab}
          label={t("calls.tabs")}
        />
        <div class="min-w-60 flex-1">
          <SearchBox of={question} label={t("calls.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      <Listing
        rows={rows}
        columns={columns()}
        href={(entry) => `/calls/${entry.id}`}
        empty={
          question.value ? (
            <Empty icon={PhoneCall} title={t("calls.none_found")} />
          ) : (
            <Empty icon={PhoneCall} title={t("calls.empty")} lead={t("calls.empty_hint")} />
          )
        }
        row={(entry) => <CallRow key={entry.id} entry={entry} />}
      />
    </Page>
  );
}

const columns = (): Column<Entry>[] => [
  {
    key: "number",
    label: t("calls.number"),
    cell: (e) => <span class="whitespace-nowrap">{e.number ?? t("call.unnumbered")}</span>,
    by: (e) => e.number,
  },
  {
    key: "when",
    label: t("calls.when"),
    cell: (e) => (
      <span class="whitespace-nowrap">
        <DateTime at={e.received_at} />
      </span>
    ),
    by: (e) => e.received_at,
  },
  {
    key: "who",
    label: t("calls.who"),
    cell: (e) => (
      <>
        {e.caller}
        <span class="block text-sm text-ink-soft">
          {tr(`call_entry.choice.channel.${e.channel}`)}
        </span>
      </>
    ),
    by: (e) => e.caller,
  },
  {
    key: "vehicle",
    label: t("calls.vehicle"),
    cell: (e) => <Whose entry={e} />,
  },
  {
    key: "about",
    label: t("calls.about"),
    cell: (e) => <span class="line-clamp-2 min-w-64">{e.said}</span>,
  },
  {
    key: "due",
    label: t("calls.reply_by"),
    cell: (e) => (
      <span class="whitespace-nowrap">
        <Countdown due={e.reply_due_at} stopped={e.replied_at} />
      </span>
    ),
    by: (e) => e.reply_due_at,
  },
  {
    key: "state",
    label: t("calls.state"),
    cell: (e) => (
      <span class="whitespace-nowrap">
        <StateChip entity="call_entry" id={e.id} tones={TONES} />{" "}
        <RowMark entity="call_entry" id={e.id} />
      </span>
    ),
    by: (e) => tr(`call_entry.state.${e.state}`),
  },
];

function Whose({ entry }: { entry: Entry }) {
  const vehicle = useRow("vehicle", entry.vehicle_id);
  const customer = useRow("customer", entry.customer_id);
  return (
    <>
      {vehicle?.plate ?? vehicle?.vin ?? entry.vin_told ?? ""}
      <span class="block text-sm text-ink-soft">{customer?.name}</span>
    </>
  );
}

function CallRow({ entry }: { entry: Entry }) {
  return (
    <ListRow
      href={`/calls/${entry.id}`}
      title={entry.caller}
      sub={<span class="line-clamp-2">{entry.said}</span>}
      end={
        <>
          <StateChip entity="call_entry" id={entry.id} tones={TONES} />
          <Countdown due={entry.reply_due_at} stopped={entry.replied_at} />
        </>
      }
    />
  );
}
