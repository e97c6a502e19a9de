/** What waits on this phone, one row each: commands in the order in which they go, and the files that follow them. */
import { Archive, CloudUpload, File, LogOut, TriangleAlert } from "lucide";
import { theStore } from "../../store";
import type { FileEntry, Queued } from "../../store/shapes";
import { Icon } from "../../ui/icon";
import { Card } from "../../ui/page";
import { dateTimeText } from "../../words";
import { describe, titleOf } from "../describe";
import { t } from "./sync.words";

export function QueueRow({ command }: { command: Queued }) {
  const { title, what } = describe(command);
  const [icon, mark] = command.held_at
    ? [Archive, t("sync_screen.held")]
    : command.left
      ? [LogOut, t("sync_screen.left")]
      : [CloudUpload, null];
  return (
    <li class="flex min-h-14 items-center gap-3 px-4 py-2">
      <Icon of={icon} class="size-5 text-warning" />
      <span class="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
        <span class="min-w-0 flex-[1_1_12rem]">
          <span class="block font-medium">{title}</span>
          <span class="line-clamp-2 text-sm text-ink-soft">{what}</span>
          {mark && <span class="block text-sm text-warning">{mark}</span>}
        </span>
        <time class="text-sm text-ink-soft" dateTime={command.made_at}>
          {dateTimeText(command.made_at)}
        </time>
      </span>
    </li>
  );
}

const sizeText = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function FilesLeft() {
  const files = [...theStore().files.entries.value.values()].filter(
    (file) => file.state !== "sent",
  );
  if (files.length === 0) return null;
  const size = sizeText(files.reduce((sum, file) => sum + file.size, 0));
  return (
    <Card
      title={t("sync_screen.files")}
      aside={
        <span class="text-sm text-ink-soft">
          {t("sync_screen.files_left", { n: files.length, size })}
        </span>
      }
      flush
    >
      <ul class="divide-y divide-line">
        {files.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
      </ul>
    </Card>
  );
}

function FileRow({ file }: { file: FileEntry }) {
  const failed = file.state === "failed";
  const state = file.state === "sent" ? "waiting" : file.state;
  return (
    <li class="flex min-h-14 items-center gap-3 px-4 py-2">
      <Icon
        of={failed ? TriangleAlert : File}
        class={`size-5 ${failed ? "text-error" : "text-warning"}`}
      />
      <span class="min-w-0 flex-1">
        <span class="block font-medium">{titleOf(file.entity, file.id)}</span>
        <span class={`block text-sm ${failed ? "text-error" : "text-ink-soft"}`}>
          {t(`sync_screen.file_${state}`)} · {sizeText(file.size)}
        </span>
      </span>
    </li>
  );
}
