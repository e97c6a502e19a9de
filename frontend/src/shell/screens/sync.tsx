/**
 * The whole story of the sync (SY-23): what is unsent and since when, what failed and why, and what can be done.
 */
import { ChevronRight, CircleCheck, RefreshCw, TriangleAlert } from "lucide";
import { theStore } from "../../store";
import type { SyncStatus } from "../../sync/status";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Card, Page } from "../../ui/page";
import { Empty } from "../../ui/states";
import { dateTimeText, durationText, tr } from "../../words";
import { needsPerson } from "../needs-person";
import { engine, syncStatus } from "../session";
import { Carry } from "./carry";
import { t } from "./sync.words";
import { FilesLeft } from "./sync-files";
import { QueueRow } from "./sync-rows";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3600_000;

export default function Sync() {
  const status = syncStatus.value;
  const { memory } = theStore();
  memory.queueChanged.value;
  const waiting = memory.pending.queued();
  const now = () => void engine.value?.now();
  return (
    <Page
      title={t("sync.title")}
      back="/"
      action={
        <Button weight="primary" icon={RefreshCw} onClick={now} busy={status?.phase === "syncing"}>
          {t("sync.now")}
        </Button>
      }
    >
      {status && <Standing status={status} />}
      {waiting.length === 0 && <FilesLeft />}
      <Card title={t("sync.queue")} flush>
        {waiting.length === 0 ? (
          <Empty icon={CircleCheck} title={t("sync.queue_empty")} />
        ) : (
          <ul class="divide-y divide-line">
            {waiting.map((command) => (
              <QueueRow key={command.n} command={command} />
            ))}
          </ul>
        )}
      </Card>
      {waiting.length > 0 && <FilesLeft />}
      <Carry />
    </Page>
  );
}

/** In one glance: how much, since when, why not, and when it last went well. */
function Standing({ status }: { status: SyncStatus }) {
  const { unsent, filesLeft, oldestAt, held, lastSuccess, problem } = status;
  const age = oldestAt ? Date.now() - oldestAt : 0;
  return (
    <Card>
      <p class="text-lg font-medium">
        {unsent > 0
          ? t("sync_screen.unsent", { n: unsent })
          : t(filesLeft > 0 ? "sync_screen.files_going" : "sync_screen.all_well")}
      </p>
      {age >= MINUTE_MS && (
        <p class={age > DAY_MS ? "font-medium text-error" : "text-ink-soft"}>
          {t("sync_screen.since", { age: durationText(age) })}
        </p>
      )}
      {problem && (
        <p class="mt-2 flex items-start gap-2 font-medium text-warning">
          <Icon of={TriangleAlert} class="mt-1 size-5" />
          {unsent > 0 ? t("sync_screen.why_not", { why: tr(problem) }) : tr(problem)}
        </p>
      )}
      {held > 0 && <p class="mt-2">{t("sync.held", { n: held })}</p>}
      <p class="mt-2 text-ink-soft">{lastSuccess ? lastText(lastSuccess) : t("sync.never")}</p>
      <ToTray />
    </Card>
  );
}

function lastText(at: string): string {
  const age = Date.now() - Date.parse(at);
  if (age < MINUTE_MS) return t("sync_screen.last_now");
  return t("sync_screen.last", { time: dateTimeText(at), age: durationText(age) });
}

function ToTray() {
  const n = needsPerson();
  if (n === 0) return null;
  return (
    <a
      href="/tray"
      class="mt-3 flex min-h-12 items-center gap-3 rounded-field bg-error/12 px-4 font-semibold text-error"
    >
      <Icon of={TriangleAlert} />
      <span class="flex-1">{t("sync_screen.tray", { n })}</span>
      <Icon of={ChevronRight} class="size-5" />
    </a>
  );
}
