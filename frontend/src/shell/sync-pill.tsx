/**
 * The sync state in the header of every screen (SY-23): one word, one colour, a link to the whole story or to what needs
 * the person.
 */
import { useSignal, useSignalEffect } from "@preact/signals";
import { CircleCheck, CloudOff, CloudUpload, LoaderCircle, TriangleAlert } from "lucide";
import { Icon, type IconNode } from "../ui/icon";
import { durationText } from "../words";
import { needsPerson } from "./needs-person";
import { syncStatus } from "./session";
import { t } from "./words";

interface Face {
  icon: IconNode;
  text: string;
  tone: string;
  /** Where it leads, when not to the story of the sync. */
  href?: string;
}

const DAY_MS = 24 * 3600_000;

function face(now: number): Face {
  const status = syncStatus.value;
  const tray = needsPerson();
  if (!status) return { icon: CircleCheck, text: "", tone: "" };
  const age = status.oldestAt ? now - status.oldestAt : 0;
  const unsent =
    age > 60_000
      ? t("sync.unsent_age", { n: status.unsent, age: durationText(age) })
      : t("sync.unsent", { n: status.unsent });
  if (tray > 0) {
    const both = status.unsent > 0 ? `${t("nav.tray")} · ${unsent}` : t("nav.tray");
    return { icon: TriangleAlert, text: both, tone: "text-error", href: "/tray" };
  }
  if (status.phase === "refused") {
    return { icon: TriangleAlert, text: t("sync.refused"), tone: "text-error" };
  }
  if (status.frozen) return { icon: TriangleAlert, text: unsent, tone: "text-error" };
  if (status.unsent > 0) {
    const late = age > DAY_MS ? "text-error" : "text-warning";
    return { icon: status.online ? CloudUpload : CloudOff, text: unsent, tone: late };
  }
  if (status.filesLeft > 0) {
    return {
      icon: status.online ? CloudUpload : CloudOff,
      text: t("sync.files", { n: status.filesLeft }),
      tone: "text-warning",
    };
  }
  if (!status.online) return { icon: CloudOff, text: t("sync.all_sent"), tone: "text-ink-soft" };
  if (status.phase === "waiting")
    return { icon: CloudOff, text: t("sync.all_sent"), tone: "text-ink-soft" };
  if (status.phase === "syncing" && !status.lastSuccess) {
    return { icon: LoaderCircle, text: t("sync.syncing"), tone: "text-ink-soft" };
  }
  return { icon: CircleCheck, text: t("sync.all_sent"), tone: "text-success" };
}

export function SyncPill() {
  const now = useSignal(Date.now());
  useSignalEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, 30_000);
    return () => clearInterval(timer);
  });
  const { icon, text, tone, href = "/sync" } = face(now.value);
  return (
    <a
      href={href}
      class={`ml-auto flex min-h-12 min-w-0 items-center gap-1.5 rounded-full px-3 text-sm leading-tight font-medium ${tone}`}
      data-sync={syncStatus.value?.phase}
      data-synced={syncStatus.value?.lastSuccess ?? undefined}
      data-unsent={syncStatus.value?.unsent}
    >
      <Icon of={icon} />
      <span class="line-clamp-2">{text}</span>
    </a>
  );
}
