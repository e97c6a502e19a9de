/**
 * What runs beside the screens: the network's coming and going, saving on hide, the badge on the app's icon,
 * and the request for storage that the system does not clear.
 */
import { effect } from "@preact/signals";
import { currentStore } from "../store";
import { language } from "../words";
import { watchInstall } from "./install";
import { lookAtStorage } from "./low-storage";
import { engine, syncStatus } from "./session";
import { askBackgroundSync, startWorker } from "./update";

export function startUpkeep(): void {
  addEventListener("online", () => engine.peek()?.setOnline(true));
  addEventListener("offline", () => engine.peek()?.setOnline(false));
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("pagehide", flush);
  watchInstall();
  effect(showUnsent);
  effect(tellLanguage);
  effect(watchStorage);
  if ("serviceWorker" in navigator && import.meta.env.PROD) void startWorker();
  void navigator.storage?.persist?.();
}

/** A draft is saved on hide too (SY-22); coming back is a reason to talk. */
function onVisibility(): void {
  if (document.visibilityState === "hidden") flush();
  else {
    engine.peek()?.soon(0);
    void lookAtStorage();
  }
}

const flush = () =>
  void currentStore
    .peek()
    ?.writer.flush()
    .catch(() => undefined);

/** The number of unsent commands on the app's icon, and the system's own retry while there is no network. */
function showUnsent(): void {
  const unsent = syncStatus.value?.unsent ?? 0;
  if (unsent > 0) void navigator.setAppBadge?.(unsent).catch(() => undefined);
  else void navigator.clearAppBadge?.().catch(() => undefined);
  if (unsent > 0 && !syncStatus.value?.online) askBackgroundSync();
}

/** Photos are what fills a phone. */
function watchStorage(): void {
  currentStore.value?.files.entries.value.size;
  void lookAtStorage();
}

/** The service worker speaks the person's language while no page is open. */
function tellLanguage(): void {
  const text = language.value;
  void globalThis.caches?.open("state").then((cache) => cache.put("/language", new Response(text)));
}
