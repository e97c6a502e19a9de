/** The call log: every call and letter in the order of arrival, what still waits for an answer first. */
import { useSignal } from "@preact/signals";
import { PhoneCall, Plus } from "lucide";
import type { CallEntryRecord } from "../../contract/records";
import { useRow, useRows } from "../../store";
import {
  Button,
  Countdown,
  DateTime,
  Empty,
  matches,
  navigate,
  Page,
  SearchBox,
  StateChip,
} from "../../ui";
import { type Column, Table } from "../../ui/table";
import { TONES } from "./tones";
import { t } from "./words";

const newestFirst = (a: CallEntryRecord, b: CallEntryRecord) =>
  a.received_at < b.received_at ? 1 : -1;

export default function Calls() {
  const question = useSignal("");
  const all = useSignal(false);
  const entries = useRows(
    "call_entry",
    (entry) =>
      (all.value || entry.state !== "answered") &&
      matches(question.value, [
        entry.number,
        entry.caller,
        entry.phone,
        entry.said,
        entry.vin_told,
        entry.passed_by,
      ]),
    newestFirst,
  );
  return (
    <Page
      title={t("calls.title")}
      wide
      aside={
        <Button icon={Plus} weight="primary" onClick={() => navigate("/calls/new")}>
          {t("calls.new")}
        </Button>
      }
    >
      <div class="flex flex-wrap items-center gap-3">
        <div class="min-w-60 flex-1">
          <SearchBox of={question} />
        </div>
        <Button
          weight="plain"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? t("calls.open") : t("calls.all")}
        </Button>
      </div>
      <Table
        columns={columns()}
        rows={entries}
        href={(entry) => `/calls/${entry.id}`}
        empty={<Empty icon={PhoneCall} title={t("calls.empty")} lead={t("calls.empty_hint")} />}
      />
    </Page>
  );
}

const columns = (): Column<CallEntryRecord>[] => [
  {
    key: "number",
    label: t("calls.number"),
    cell: (e) => e.number ?? t("call.unnumbered"),
    by: (e) => e.number,
  },
  {
    key: "when",
    label: t("calls.when"),
    cell: (e) => <DateTime at={e.received_at} />,
    by: (e) => e.received_at,
  },
  { key: "who", label: t("calls.who"), cell: (e) => e.caller, by: (e) => e.caller },
  {
    key: "vehicle",
    label: t("calls.vehicle"),
    cell: (e) => <Plate id={e.vehicle_id} told={e.vin_told} />,
  },
  {
    key: "about",
    label: t("calls.about"),
    cell: (e) => <span class="line-clamp-2 min-w-64">{e.said}</span>,
  },
  {
    key: "due",
    label: t("calls.reply_by"),
    cell: (e) => <Countdown due={e.reply_due_at} stopped={e.replied_at} />,
    by: (e) => e.reply_due_at,
  },
  {
    key: "state",
    label: t("calls.state"),
    cell: (e) => <StateChip entity="call_entry" id={e.id} tones={TONES} />,
  },
];

function Plate({ id, told }: { id: string | null; told: string | null }) {
  const vehicle = useRow("vehicle", id ?? "");
  return <>{vehicle?.plate ?? vehicle?.vin ?? told ?? ""}</>;
}
