/** The list of what waits: what is asked, about which vehicle, for how long. Opened by a tap, or by keys at the desk. */
import { useSignal } from "@preact/signals";
import { CircleCheck, TriangleAlert } from "lucide";
import { useEffect } from "preact/hooks";
import { clock } from "../kernel/clock";
import { needsPerson } from "../shell/needs-person";
import { useRow, useRows } from "../store";
import { Badge, Empty, List, ListRow, Money, Page, RowMark } from "../ui";
import { durationText, localName } from "../words";
import { useReason } from "./reason";
import { useWaiting, type Waiting } from "./waiting";
import { t } from "./words";

const pathOf = (one: Waiting) => `/open/${one.entity}/${one.id}`;

export default function Inbox() {
  const waiting = useWaiting();
  const here = useSignal(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.target as Element | null)?.closest?.("input,textarea,select")) return;
      const last = waiting.length - 1;
      if (event.key === "j") here.value = Math.min(last, here.value + 1);
      else if (event.key === "k") here.value = Math.max(0, here.value - 1);
      else return;
      document.querySelectorAll<HTMLElement>("[data-waiting] a")[here.value]?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  return (
    <Page
      title={t("inbox.title")}
      sub={waiting.length > 0 && <span class="hidden lg:inline">{t("inbox.keys")}</span>}
    >
      <Tray />
      {waiting.length === 0 ? (
        <Empty icon={CircleCheck} title={t("inbox.empty")} lead={t("inbox.empty_hint")} />
      ) : (
        <div data-waiting>
          <List>
            {waiting.map((one) => (
              <Row key={`${one.command}/${one.id}`} one={one} />
            ))}
          </List>
        </div>
      )}
    </Page>
  );
}

/** Work of this person's own that was refused or overruled stands before what others wait for. */
function Tray() {
  const n = needsPerson();
  if (n === 0) return null;
  return (
    <List>
      <ListRow href="/tray" icon={TriangleAlert} title={t("inbox.tray", { n })} />
    </List>
  );
}

/** Who waits for the answer: whose paper it is, the lead of the job for a report, else who raised it. */
function useAsker(one: Waiting): string | undefined {
  const row = useRow(one.entity, one.id) as
    | { engineer_id?: string; counted_by_id?: string; created_by_id?: string }
    | undefined;
  const crew = useRows("assignment", { job_id: one.about, ended_at: null });
  const lead = crew.find((each) => each.lead)?.engineer_id;
  const own = row?.engineer_id ?? row?.counted_by_id;
  return own ?? (one.entity === "report" ? lead : undefined) ?? row?.created_by_id;
}

function Row({ one }: { one: Waiting }) {
  const job = useRow("job", one.about);
  const vehicle = useRow("vehicle", job?.vehicle_id ?? "");
  const customer = useRow("customer", job?.customer_id ?? "");
  const who = useRow("person", useAsker(one));
  const waited = clock.serverNow() - Date.parse(one.since);
  const about = [
    one.number,
    customer?.name,
    vehicle?.plate,
    who && localName(who.name_zh, who.name_en),
  ];
  return (
    <ListRow
      href={pathOf(one)}
      title={t(`inbox.kind.${one.command}` as "inbox.kind.report.return")}
      sub={
        <>
          <span class="line-clamp-2 text-base-content">{useReason(one)}</span>
          <span class="block">{about.filter(Boolean).join(" · ")}</span>
        </>
      }
      end={
        <>
          {one.amount_fen !== null && (
            <span class="font-semibold">
              <Money fen={one.amount_fen} />
            </span>
          )}
          {one.urgent && <Badge tone="bad">{t("inbox.urgent")}</Badge>}
          <span class="text-sm text-ink-soft">
            {t("inbox.waited", { time: durationText(waited) })}
          </span>
          <RowMark entity={one.entity} id={one.id} />
        </>
      }
    />
  );
}
