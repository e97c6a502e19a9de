/** What waits on this phone, one row each: commands in the order in which they go. */
import { Archive, CloudUpload, LogOut } from "lucide";
import type { Queued } from "../../store/shapes";
import { Icon } from "../../ui/icon";
import { dateTimeText } from "../../words";
import { describe } from "../describe";
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
