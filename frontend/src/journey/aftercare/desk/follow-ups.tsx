/** Calls to be made, what is overdue first; those that were made, and those that nobody answered. */

import { useSignal } from "@preact/signals";
import { PhoneOutgoing } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { type Shown, useRows } from "../../../store";
import {
  Badge,
  Countdown,
  DateTime,
  Empty,
  ListRow,
  matches,
  Page,
  RowMark,
  SearchBox,
} from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { dateText, tr } from "../../../words";
import { t } from "../words";
import { useAbout } from "./about";

const TABS = ["due", "done", "unreachable"] as const;
type Call = Shown<"follow_up">;

const inOrder = (a: Call, b: Call): number =>
  a.state === "due"
    ? a.due_at.localeCompare(b.due_at)
    : (b.answered_at ?? b.due_at).localeCompare(a.answered_at ?? a.due_at);

const about = (call: Call) => useAbout(call.customer_id, call.job_id);

const finds = (call: Call): (string | null | undefined)[] => {
  const { customer, job, vehicle, phone, contact, engineer } = about(call);
  return [customer?.name, job?.number, vehicle?.plate, vehicle?.vin, phone, contact, engineer];
};

export default function FollowUps() {
  const tab = useTab(TABS);
  const question = useSignal("");
  const rows = useRows("follow_up", { state: tab }, inOrder).filter(
    (one) => !question.value || matches(question.value, finds(one)),
  );
  return (
    <Page title={t("follow_ups.title")} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs
          tabs={TABS.map((key) => ({
            key,
            label: t(`follow_ups.tab.${key}`),
            ...(key === "due" && { count: useRows("follow_up", { state: key }).length }),
          }))}
          here={tab}
          label={t("follow_ups.tabs")}
        />
        <div class="min-w-60 flex-1">
          <SearchBox of={question} label={t("follow_ups.search")} />
          <Everywhere question={question.value} />
        </div>
      </div>
      <Listing
        rows={rows}
        columns={tab === "done" ? [...columns(), ...answered()] : [...columns(), ...waiting()]}
        href={(one) => `/follow-ups/${one.id}`}
        empty={
          <Empty
            icon={PhoneOutgoing}
            title={question.value ? t("follow_ups.none_found") : t("follow_ups.empty")}
          />
        }
        row={(one) => <CallRow key={one.id} call={one} />}
      />
    </Page>
  );
}

const columns = (): Column<Call>[] => [
  {
    key: "customer",
    label: t("follow_ups.customer"),
    cell: (one) => about(one).customer?.name,
    by: (one) => about(one).customer?.name,
  },
  {
    key: "phone",
    label: t("follow_ups.phone"),
    cell: (one) => (
      <>
        {about(one).contact} <span class="whitespace-nowrap tabular-nums">{about(one).phone}</span>
      </>
    ),
  },
  {
    key: "job",
    label: t("follow_ups.job"),
    cell: (one) => <span class="whitespace-nowrap">{about(one).job?.number}</span>,
    by: (one) => about(one).job?.number,
  },
  {
    key: "about",
    label: t("follow_ups.about"),
    cell: (one) => (
      <span class="line-clamp-2 min-w-48">
        {about(one).vehicle?.plate} {about(one).sheet?.done ?? about(one).job?.reported}
      </span>
    ),
  },
  {
    key: "engineer",
    label: t("follow_ups.engineer"),
    cell: (one) => <span class="whitespace-nowrap">{about(one).engineer}</span>,
    by: (one) => about(one).engineer,
  },
];

const waiting = (): Column<Call>[] => [
  {
    key: "tries",
    label: t("follow_ups.tries"),
    cell: (one) => (
      <>
        {t("follow_ups.times", { n: one.tries })}
        {one.last_try && (
          <span class="block text-sm text-ink-soft">
            {tr(`follow_up.choice.last_try.${one.last_try}`)}
          </span>
        )}
      </>
    ),
    by: (one) => one.tries,
  },
  {
    key: "due",
    label: t("follow_ups.due"),
    cell: (one) => (
      <span class="flex flex-col whitespace-nowrap">
        {dateText(one.due_at)}
        {one.state === "due" && <Countdown due={one.due_at} />}
      </span>
    ),
    by: (one) => one.due_at,
  },
];

const answered = (): Column<Call>[] => [
  {
    key: "score",
    label: t("follow_ups.score"),
    cell: (one) => (
      <span class="inline-flex items-center gap-2">
        {one.overall}
        {one.complained && <Badge tone="bad">{t("follow_ups.complained")}</Badge>}
        <RowMark entity="follow_up" id={one.id} />
      </span>
    ),
    by: (one) => one.overall,
  },
  {
    key: "answered",
    label: tr("follow_up.field.answered_at"),
    cell: (one) => <DateTime at={one.answered_at} />,
    by: (one) => one.answered_at,
  },
];

function CallRow({ call }: { call: Call }) {
  const { customer, job, phone, contact } = about(call);
  return (
    <ListRow
      href={`/follow-ups/${call.id}`}
      title={customer?.name ?? ""}
      sub={[contact, phone, job?.number].filter(Boolean).join(" · ")}
      end={
        <>
          {call.state === "due" && <Countdown due={call.due_at} />}
          {call.complained && <Badge tone="bad">{t("follow_ups.complained")}</Badge>}
        </>
      }
    />
  );
}
