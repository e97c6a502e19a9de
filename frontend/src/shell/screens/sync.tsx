/**
 * The whole story of the sync (SY-23): what is unsent, since when, what failed, and what can be done.
 */
import { CloudUpload, RefreshCw } from "lucide";
import { theStore } from "../../store";
import type { Queued } from "../../store/shapes";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Card, Page } from "../../ui/page";
import { Empty } from "../../ui/states";
import { dateTimeText, tr } from "../../words";
import { describe } from "../describe";
import { engine, syncStatus } from "../session";
import { t } from "../words";

const DAY_MS = 24 * 3600_000;

export default function Sync() {
  const status = syncStatus.value;
  const store = theStore();
  store.memory.queueChanged.value;
  const waiting = store.memory.pending.queued();
  const old = status?.oldestAt && Date.now() - status.oldestAt > DAY_MS;
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
      <Card>
        <p class="text-lg font-medium">
          {status?.problem ? tr(status.problem) : summary(status?.unsent ?? 0)}
        </p>
        <p class="mt-1 text-ink-soft">
          {status?.lastSuccess
            ? t("sync.last", { time: dateTimeText(status.lastSuccess) })
            : t("sync.never")}
        </p>
        {old ? <p class="mt-2 font-medium text-error">{t("sync.old")}</p> : null}
        {(status?.filesLeft ?? 0) > 0 && (
          <p class="mt-2">{t("sync.files", { n: status?.filesLeft ?? 0 })}</p>
        )}
        {(status?.held ?? 0) > 0 && <p class="mt-2">{t("sync.held", { n: status?.held ?? 0 })}</p>}
      </Card>
      <Card title={t("sync.queue")} flush>
        {waiting.length === 0 ? (
          <Empty icon={CloudUpload} title={t("sync.queue_empty")} />
        ) : (
          <ul class="divide-y divide-line">
            {waiting.map((command) => (
              <Waiting key={command.n} command={command} />
            ))}
          </ul>
        )}
      </Card>
    </Page>
  );
}

const summary = (unsent: number) =>
  unsent > 0 ? t("sync.unsent", { n: unsent }) : t("sync.all_sent");

function Waiting({ command }: { command: Queued }) {
  const { title, what } = describe(command);
  return (
    <li class="flex min-h-14 items-center gap-3 px-4 py-2">
      <Icon of={CloudUpload} class="size-5 text-warning" />
      <span class="min-w-0 flex-1">
        <span class="block truncate font-medium">{title}</span>
        <span class="block truncate text-sm text-ink-soft">{what}</span>
      </span>
      <time class="text-sm text-ink-soft" dateTime={command.made_at}>
        {dateTimeText(command.made_at)}
      </time>
    </li>
  );
}
