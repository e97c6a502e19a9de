/** Photos and files on their way (SY-24): how many of how many, how much of how much, and each that is not there yet. */
import { File, TriangleAlert } from "lucide";
import { theStore } from "../../store";
import type { FileEntry } from "../../store/shapes";
import { Icon } from "../../ui/icon";
import { Card } from "../../ui/page";
import { tr } from "../../words";
import { titleOf } from "../describe";
import { filesUnderWay, type UnderWay } from "./files-under-way";
import { t } from "./sync.words";

const BAR =
  "h-2 w-full appearance-none overflow-hidden rounded-full bg-base-300 [&::-webkit-progress-bar]:bg-base-300 " +
  "[&::-webkit-progress-value]:bg-primary [&::-moz-progress-bar]:bg-primary";
const sizeText = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

export function FilesLeft() {
  const { entries, progress } = theStore().files;
  const way = filesUnderWay([...entries.value.values()], progress.value);
  if (way.left.length === 0) return null;
  return (
    <Card title={t("sync_screen.files")} flush>
      {way.of > 0 && <Progress {...way} />}
      <ul class="divide-y divide-line">
        {way.left.map((file) => (
          <FileRow key={file.id} file={file} bytes={progress.value.get(file.id) ?? 0} />
        ))}
      </ul>
    </Card>
  );
}

function Progress({ done, of, bytes, ofBytes }: UnderWay) {
  const size = { size: sizeText(bytes), of_size: sizeText(ofBytes) };
  const text = t("sync_screen.files_progress", { n: done, of, ...size });
  return (
    <div class="flex flex-col gap-1.5 px-4 pb-3" data-files-done={done} data-files-of={of}>
      <span class="text-sm text-ink-soft tabular-nums">{text}</span>
      <progress class={BAR} value={bytes} max={ofBytes} aria-label={text} />
    </div>
  );
}

function FileRow({ file, bytes }: { file: FileEntry; bytes: number }) {
  const failed = file.state === "failed";
  const state = file.state === "sent" ? "waiting" : file.state;
  const size = bytes > 0 ? `${sizeText(bytes)} / ${sizeText(file.size)}` : sizeText(file.size);
  return (
    <li class="flex min-h-14 items-center gap-3 px-4 py-2">
      <Icon
        of={failed ? TriangleAlert : File}
        class={`size-5 ${failed ? "text-error" : "text-warning"}`}
      />
      <span class="min-w-0 flex-1">
        <span class="block font-medium">{titleOf(file.entity, file.id)}</span>
        <span class={`block text-sm ${failed ? "text-error" : "text-ink-soft"}`}>
          {t(`sync_screen.file_${state}`)} · {size}
        </span>
        {file.reason && <span class="block text-sm text-ink-soft">{tr(file.reason)}</span>}
      </span>
    </li>
  );
}
