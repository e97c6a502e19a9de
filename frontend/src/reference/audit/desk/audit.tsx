/** Entries of the audit log, the newest first; of one person or one record on demand, each with the values before and after. */
import { type Signal, useSignal } from "@preact/signals";
import { ScrollText } from "lucide";
import { useEffect } from "preact/hooks";
import { api } from "../../../shell/api";
import { titleOf } from "../../../shell/describe";
import { useRow, useRows } from "../../../store";
import { Button, Empty, ListRow, navigate, Page, query } from "../../../ui";
import { Select } from "../../../ui/desk/inputs";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { dateTimeText, localName, tr } from "../../../words";
import { t } from "../words";
import { type Entry, EntrySheet } from "./entry-sheet";

interface Answer {
  entries: Omit<Entry, "id">[];
  next: number | null;
}

/** What has been read so far; null while nothing could be. */
interface Read {
  entries: Entry[];
  next: number | null;
}

const PAGE = 50;

export default function AuditLog() {
  const row = query.value.get("row");
  const actor = query.value.get("actor");
  const read = useSignal<Read | null>(null);
  const open = useSignal<Entry | null>(null);
  const load = async (before: number | null) => {
    const asked = new URLSearchParams({ limit: String(PAGE) });
    if (row) asked.set("row", row);
    if (actor) asked.set("actor_id", actor);
    if (before) asked.set("before", String(before));
    const reply = await api<Answer>("GET", `/api/audit?${asked}`);
    if (!reply.ok) return;
    const more = reply.body.entries.map((one) => ({ ...one, id: String(one.seq) }));
    const sofar = before ? (read.peek()?.entries ?? []) : [];
    read.value = { entries: [...sofar, ...more], next: reply.body.next };
  };
  useEffect(() => void load(null), [row, actor]);
  return (
    <Page title={t("audit.title")} wide sub={t("audit.lead")}>
      <Narrow row={row} actor={actor} />
      {read.value === null ? (
        <Empty icon={ScrollText} title={t("audit.offline")} />
      ) : (
        <Entries read={read.value} open={open} />
      )}
      {read.value?.next && (
        <Button wide onClick={() => void load(read.value?.next ?? null)}>
          {t("audit.older")}
        </Button>
      )}
      <EntrySheet
        entry={open.value}
        close={() => {
          open.value = null;
        }}
      />
    </Page>
  );
}

function Narrow({ row, actor }: { row: string | null; actor: string | null }) {
  const people = useRows("person", undefined, (a, b) => a.employee_no.localeCompare(b.employee_no));
  const choose = (id: string) =>
    navigate(id ? `/admin/audit?actor=${id}` : "/admin/audit", { replace: true });
  return (
    <div class="flex flex-wrap items-center gap-3">
      <div class="w-72">
        <Select
          label={t("audit.who")}
          value={actor ?? ""}
          onInput={choose}
          none={t("audit.anyone")}
          options={people.map((one) => ({
            id: one.id,
            name: `${localName(one.name_zh, one.name_en)} · ${one.employee_no}`,
          }))}
        />
      </div>
      {row && (
        <Button onClick={() => navigate("/admin/audit", { replace: true })}>
          {t("audit.all_rows")}
        </Button>
      )}
    </div>
  );
}

function Entries({ read, open }: { read: Read; open: Signal<Entry | null> }) {
  const show = (one: Entry) => () => {
    open.value = one;
  };
  return (
    <Listing
      rows={read.entries}
      columns={columns(show)}
      empty={<Empty icon={ScrollText} title={t("audit.none")} />}
      row={(one) => (
        <ListRow
          key={one.id}
          onClick={show(one)}
          title={whatOf(one)}
          sub={
            <>
              <span class="block">{titleOf(one.entity, one.row)}</span>
              <Who id={one.actor_id} /> · {dateTimeText(one.at)}
            </>
          }
        />
      )}
    />
  );
}

/** The command's name; what the scheduler did, or a record's plain change, in general words. */
function whatOf({ type }: Entry): string {
  const [, verb = ""] = type.split(".");
  return tr(
    type,
    {},
    tr(`command.${verb}`, {}, type.startsWith("tick.") ? t("audit.system") : type),
  );
}

function Who({ id }: { id: string }) {
  const person = useRow("person", id);
  return <>{person ? localName(person.name_zh, person.name_en) : t("audit.system")}</>;
}

const columns = (show: (one: Entry) => () => void): Column<Entry>[] => [
  { key: "seq", label: t("audit.seq"), cell: (one) => one.seq, figure: true },
  {
    key: "when",
    label: t("audit.when"),
    cell: (one) => <span class="whitespace-nowrap">{dateTimeText(one.at)}</span>,
  },
  { key: "who", label: t("audit.who"), cell: (one) => <Who id={one.actor_id} /> },
  { key: "what", label: t("audit.what"), cell: whatOf },
  { key: "which", label: t("audit.which"), cell: (one) => titleOf(one.entity, one.row) },
  {
    key: "changes",
    label: t("audit.changes"),
    cell: (one) => (
      <button
        type="button"
        class="-my-2 min-h-10 text-primary underline tabular-nums"
        onClick={show(one)}
      >
        {one.changes.length}
        <span class="sr-only">{t("audit.changes")}</span>
      </button>
    ),
  },
];
