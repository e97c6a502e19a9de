/** The installations: whose, when they last synced, what they keep unsent, whether they run the newest version. */
import { useSignal } from "@preact/signals";
import { Smartphone } from "lucide";
import { clock } from "../../../kernel/clock";
import { useAnswer } from "../../../shell/answer";
import { useRow } from "../../../store";
import { Badge, Button, Empty, ListRow, Loading, matches, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { dateTimeText, durationText, localName, tr } from "../../../words";
import { t } from "../words";
import { type Installation, inOrder, isSilent, unsentAge } from "./installation";

type Row = Installation & { id: string };

export function Installations() {
  const answer = useAnswer<{ clients: Installation[] }>("/api/sync/clients");
  const question = useSignal("");
  const now = clock.serverNow();
  if (!answer.body) return <NotHere state={answer.state} code={answer.code} retry={answer.retry} />;
  const rows = inOrder(answer.body.clients, now)
    .map((one) => ({ ...one, id: one.client_id }))
    .filter((one) => matches(question.value, [nameOf(one), one.person_name]));
  return (
    <>
      <SearchBox of={question} label={t("devices.search")} />
      <Listing
        rows={rows}
        columns={columns(now)}
        empty={<Empty icon={Smartphone} title={t("devices.none")} />}
        row={(one) => (
          <ListRow
            key={one.id}
            icon={Smartphone}
            title={nameOf(one)}
            sub={`${seenText(one, now)} · ${t("devices.unsent")}: ${unsentText(one, now)}`}
            end={<Marks one={one} now={now} />}
          />
        )}
      />
    </>
  );
}

interface NotHereProps {
  state: "loading" | "here" | "offline" | "failed";
  code: string | null;
  retry: () => void;
}

/** No answer of the office yet, or none at all: why, and again. */
export function NotHere({ state, code, retry }: NotHereProps) {
  if (state === "loading") return <Loading />;
  const title = state === "offline" || !code ? t("devices.offline") : tr(code);
  return (
    <Empty icon={Smartphone} title={title}>
      <Button weight="primary" onClick={retry}>
        {t("devices.refresh")}
      </Button>
    </Empty>
  );
}

function nameOf(one: Installation): string {
  const who = useRow("person", one.person_id);
  return (who && localName(who.name_zh, who.name_en)) || one.person_name || "—";
}

function seenText(one: Installation, now: number): string {
  const age = now - Date.parse(one.seen_at);
  return age < 60_000 ? t("devices.just_now") : t("devices.ago", { age: durationText(age) });
}

function unsentText(one: Installation, now: number): string {
  if (one.queue_len === 0) return t("devices.nothing_unsent");
  const age = durationText(unsentAge(one, now));
  return t("devices.unsent_since", { n: one.queue_len, age });
}

function Marks({ one, now }: { one: Installation; now: number }) {
  const age = durationText(now - Date.parse(one.seen_at));
  return (
    <span class="flex flex-wrap gap-1.5">
      {isSilent(one, now) && <Badge tone="bad">{t("devices.mark.silent", { age })}</Badge>}
      {one.held > 0 && <Badge tone="wait">{`${t("devices.held")} ${one.held}`}</Badge>}
      {one.returned > 0 && <Badge tone="info">{t("devices.returned", { n: one.returned })}</Badge>}
      <Badge tone={one.up_to_date ? "good" : "wait"}>
        {t(one.up_to_date ? "devices.version.new" : "devices.version.old")}
      </Badge>
    </span>
  );
}

const columns = (now: number): Column<Row>[] => [
  { key: "person", label: t("devices.person"), cell: nameOf, by: nameOf },
  {
    key: "seen",
    label: t("devices.seen"),
    cell: (one) => <span title={dateTimeText(one.seen_at)}>{seenText(one, now)}</span>,
    by: (one) => one.seen_at,
  },
  {
    key: "unsent",
    label: t("devices.unsent"),
    cell: (one) => unsentText(one, now),
    by: (one) => unsentAge(one, now),
  },
  {
    key: "held",
    label: t("devices.held"),
    cell: (one) => one.held || "",
    by: (one) => one.held,
    figure: true,
  },
  {
    key: "version",
    label: t("devices.version"),
    cell: (one) => <Marks one={{ ...one, held: 0 }} now={now} />,
    by: (one) => Number(one.up_to_date),
  },
];
