/**
 * The inbox of notices: filled by sync, so it works where push does not. A tap reads and opens.
 */
import { useSignal } from "@preact/signals";
import { Bell, BellRing } from "lucide";
import { useEffect } from "preact/hooks";
import type { NoticeRecord } from "../../contract/records";
import { send, useRows } from "../../store";
import { Button } from "../../ui/button";
import { Page } from "../../ui/page";
import { Empty } from "../../ui/states";
import { toast } from "../../ui/toast";
import { type Args, dateTimeText, tr } from "../../words";
import { pathOf } from "../describe";
import { type PushState, pushKey, pushState, turnOnPush } from "../push";
import { person } from "../session";
import { t } from "./words";

const newestFirst = (a: NoticeRecord, b: NoticeRecord) => (a.id < b.id ? 1 : -1);

const read = (notice: NoticeRecord) => {
  if (notice.state === "unread") send("notice.read", notice.id, {});
};

export default function Notices() {
  const notices = useRows("notice", { person_id: person.value?.id ?? "" }, newestFirst);
  const unread = notices.filter((notice) => notice.state === "unread");
  return (
    <Page
      title={t("notices.title")}
      back="/"
      aside={
        unread.length > 0 && (
          <Button weight="quiet" onClick={() => unread.forEach(read)}>
            {t("notices.read_all")}
          </Button>
        )
      }
    >
      <PushOffer />
      {notices.length === 0 && <Empty icon={Bell} title={t("notices.empty")} />}
      <ul class="flex flex-col gap-2">
        {notices.slice(0, 200).map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </ul>
    </Page>
  );
}

function Notice({ notice }: { notice: NoticeRecord }) {
  const to = pathOf(notice.about, notice.row);
  const weight = notice.state === "read" ? "text-ink-soft" : "font-semibold";
  return (
    <li>
      <a
        href={to}
        class="flex min-h-14 items-center gap-3 rounded-box border border-line bg-base-100 px-4 py-3"
        onClick={() => read(notice)}
      >
        <span
          class={`size-2.5 shrink-0 rounded-full ${notice.state === "read" ? "bg-transparent" : "bg-accent"}`}
          aria-hidden="true"
        />
        <span class="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
          <span class={`flex-[1_1_12rem] ${weight}`}>
            {tr(`notice.${notice.kind}`, (notice.args ?? {}) as Args)}
          </span>
          <time class="text-sm text-ink-soft" dateTime={notice.created_at ?? ""}>
            {dateTimeText(notice.created_at)}
          </time>
        </span>
      </a>
    </li>
  );
}

/** Offered where it can work and has not been decided yet. */
function PushOffer() {
  const now = useSignal<PushState | null>(null);
  const key = pushKey.value;
  useEffect(() => {
    if (key) void pushState().then((found) => (now.value = found));
  }, [key, now]);
  if (now.value !== "off") return null;
  const turnOn = async () => {
    now.value = await turnOnPush();
    if (now.value === "on") toast(t("notices.push_on"));
  };
  return (
    <Button icon={BellRing} onClick={() => void turnOn()} wide>
      {t("notices.push")}
    </Button>
  );
}
