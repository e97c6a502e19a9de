/**
 * The sync state in the header of every screen (SY-23), a link to the whole story or to what needs the person; and the same
 * in small print for the screens that a customer holds.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import { CircleCheck, TriangleAlert } from "lucide";
import { Icon } from "../ui/icon";
import { needsPerson } from "./needs-person";
import { syncStatus } from "./session";
import { type Face, faceOf, smallPrint, unsentText } from "./sync-face";
import { t } from "./words";

const NONE: Face = { icon: CircleCheck, text: "", tone: "" };

/** The time, twice a minute. */
function useNow(): number {
  const now = useSignal(Date.now());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 30_000);
    return () => clearInterval(timer);
  });
  return now.value;
}

export function SyncPill() {
  const now = useNow();
  const status = syncStatus.value;
  const inTray = needsPerson() > 0;
  const unsent = status && status.unsent > 0 ? ` · ${unsentText(status, now)}` : "";
  const { icon, text, tone } =
    status && inTray
      ? { icon: TriangleAlert, text: t("nav.tray") + unsent, tone: "text-error" }
      : status
        ? faceOf(status, now)
        : NONE;
  return (
    <a
      href={inTray ? "/tray" : "/sync"}
      class={`ml-auto flex min-h-12 min-w-0 items-center gap-1.5 rounded-full px-3 py-1 @max-[20rem]:px-0 text-sm leading-tight font-medium ${tone}`}
      {...marks()}
    >
      <Icon of={icon} />
      <span class="flex min-w-0 flex-col">
        <span class="line-clamp-2">{text}</span>
        {status && (
          <span class="truncate text-[min(0.75rem,14px)] font-normal text-ink-soft">
            {smallPrint(status, now)}
          </span>
        )}
      </span>
    </a>
  );
}

/** Says it and leads nowhere: a customer has the phone in hand. */
export function SyncMark() {
  const status = syncStatus.value;
  const now = useNow();
  const { icon, text } = status ? faceOf(status, now) : NONE;
  return (
    <span
      class="flex max-w-28 items-center gap-1 text-[min(0.75rem,14px)] leading-tight text-ink-soft"
      {...marks()}
    >
      <Icon of={icon} class="size-4" />
      {text}
    </span>
  );
}

const marks = () => ({
  "data-sync": syncStatus.value?.phase,
  "data-synced": syncStatus.value?.lastSuccess ?? undefined,
  "data-unsent": syncStatus.value?.unsent,
});
