/**
 * What runs beside the screens: the service worker and its updates, the network's coming and going, the
 * timer's wake-ups, and the request for storage that the system does not clear.
 */
import { signal } from "@preact/signals";
import { currentStore } from "../store";
import { navigate } from "../ui/navigation";
import { engine } from "./session";

/** A newer version waits for the person's tap (SY-31). */
export const updateReady = signal(false);
let waiting: ServiceWorker | null = null;

export function startUpkeep(): void {
  addEventListener("online", () => engine.peek()?.setOnline(true));
  addEventListener("offline", () => engine.peek()?.setOnline(false));
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("pagehide", flush);
  if ("serviceWorker" in navigator && import.meta.env.PROD) void startWorker();
  void navigator.storage?.persist?.();
}

/** A draft is saved on hide too (SY-22); coming back is a reason to talk. */
function onVisibility(): void {
  if (document.visibilityState === "hidden") flush();
  else engine.peek()?.soon(0);
}

const flush = () =>
  void currentStore
    .peek()
    ?.writer.flush()
    .catch(() => undefined);

async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register("/sw.js").catch(() => null);
  if (!registration) return;
  navigator.serviceWorker.addEventListener("message", (event: MessageEvent) => {
    if (event.data === "sync") engine.peek()?.soon(0);
    else if (typeof event.data?.open === "string") navigate(event.data.open);
  });
  if (registration.waiting && navigator.serviceWorker.controller) {
    // A cold start: nothing is open yet, so the new version may take over now.
    waiting = registration.waiting;
    takeUpdate();
    return;
  }
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state !== "installed" || !navigator.serviceWorker.controller) return;
      waiting = coming;
      updateReady.value = true;
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), 3600_000);
}

/** Let the waiting version take over, then load the page anew. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), {
    once: true,
  });
  waiting?.postMessage("take-over");
}
