/** How the state of the sync is said in the header (SY-23): what is unsent, and under it why, or when it last went well. */
import { CircleCheck, CloudOff, CloudUpload, LoaderCircle, TriangleAlert } from "lucide";
import type { SyncStatus } from "../sync/status";
import type { IconNode } from "../ui/icon";
import { dateTimeText, durationText, timeText } from "../words";
import { t } from "./words";

export interface Face {
  icon: IconNode;
  text: string;
  tone: string;
}

const HOUR_MS = 3600_000;

/** Of this person's own work; what waits for a decision of theirs is the tray's matter. */
export function faceOf(status: SyncStatus, now: number): Face {
  const going = status.online ? CloudUpload : CloudOff;
  if (status.phase === "refused") {
    return { icon: TriangleAlert, text: t("sync.refused"), tone: "text-error" };
  }
  if (status.unsent > 0) {
    const late = status.frozen || ageOf(status, now) > 24 * HOUR_MS;
    return {
      icon: going,
      text: unsentText(status, now),
      tone: late ? "text-error" : "text-warning",
    };
  }
  if (status.filesLeft > 0) {
    return { icon: going, text: t("sync.files", { n: status.filesLeft }), tone: "text-warning" };
  }
  if (!status.online || status.phase === "waiting" || status.frozen) {
    return { icon: CloudOff, text: t("sync.all_sent"), tone: "text-ink-soft" };
  }
  if (status.phase === "syncing" && !status.lastSuccess) {
    return { icon: LoaderCircle, text: t("sync.syncing"), tone: "text-ink-soft" };
  }
  return { icon: CircleCheck, text: t("sync.all_sent"), tone: "text-success" };
}

const ageOf = ({ oldestAt }: SyncStatus, now: number): number => (oldestAt ? now - oldestAt : 0);

/** "3 unsent · 5 min" */
export function unsentText(status: SyncStatus, now: number): string {
  const age = ageOf(status, now);
  return age > 60_000
    ? t("sync.unsent_age", { n: status.unsent, age: durationText(age) })
    : t("sync.unsent", { n: status.unsent });
}

/** "No network", or else "Synced 14:02". */
export function smallPrint({ phase, problem, lastSuccess }: SyncStatus, now: number): string {
  if (problem === "server.full") return t("sync.why.full");
  if (phase === "offline" || phase === "waiting" || phase === "frozen")
    return t(`sync.why.${phase}`);
  if (!lastSuccess) return "";
  const today = now - Date.parse(lastSuccess) < 12 * HOUR_MS;
  return t("sync.last", { time: today ? timeText(lastSuccess) : dateTimeText(lastSuccess) });
}
