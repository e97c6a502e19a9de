/** What waits for a person: at a desk beside the thing itself (desk/reading.tsx), on a phone as a list. */
import { CircleCheck, TriangleAlert } from "lucide";
import { clock } from "../kernel/clock";
import { Later } from "../shell/later";
import { needsPerson } from "../shell/needs-person";
import { Badge, Countdown, Empty, List, ListRow, Money, Page, RowMark } from "../ui";
import { wide } from "../ui/desk/wide";
import { durationText } from "../words";
import { useReason } from "./reason";
import { keyOf, useAboutIt, useDue } from "./row";
import { useWaiting, type Waiting } from "./waiting";
import { t } from "./words";

const reading = () => import("./desk/reading");

export default function Inbox() {
  return wide.value ? <Later load={reading} params={{}} /> : <Pile />;
}

function Pile() {
  const waiting = useWaiting();
  return (
    <Page title={t("inbox.title")}>
      <Tray />
      {waiting.length === 0 ? (
        <Empty icon={CircleCheck} title={t("inbox.empty")} lead={t("inbox.empty_hint")} />
      ) : (
        <List>
          {waiting.map((one) => (
            <Row key={`${one.command}/${one.id}`} one={one} />
          ))}
        </List>
      )}
    </Page>
  );
}

/** Work of this person's own that was refused or overruled stands before what others wait for. */
export function Tray() {
  const n = needsPerson();
  if (n === 0) return null;
  return (
    <List>
      <ListRow href="/tray" icon={TriangleAlert} title={t("inbox.tray", { n })} />
    </List>
  );
}

function Row({ one }: { one: Waiting }) {
  const waited = clock.serverNow() - Date.parse(one.since);
  return (
    <ListRow
      href={`/open/${keyOf(one)}`}
      title={t(`inbox.kind.${one.command}` as "inbox.kind.report.return")}
      sub={
        <>
          <span class="line-clamp-2 text-base-content">{useReason(one)}</span>
          <span class="block">{useAboutIt(one).join(" · ")}</span>
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
          <Countdown due={useDue(one)} />
          <span class="text-sm text-ink-soft">
            {t("inbox.waited", { time: durationText(waited) })}
          </span>
          <RowMark entity={one.entity} id={one.id} />
        </>
      }
    />
  );
}
