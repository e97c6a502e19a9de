/**
 * The service worker and its updates: a new version takes over at the person's tap or on a cold start, never
 * under an open form (SY-31).
 */
import { signal } from "@preact/signals";
import { navigate } from "../ui/navigation";
import { engine } from "./session";

/** A newer version waits for the person's tap. */
export const updateReady = signal(false);

const LOOK_EVERY_MS = 3600_000;
let waiting: ServiceWorker | null = null;

export async function startWorker(): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.register("/sw.js").catch(() => null);
  if (!registration) return;
  workers.addEventListener("message", onMessage);
  if (registration.waiting && workers.controller) {
    // A cold start: nothing is open yet, so the new version may take over now.
    registration.waiting.postMessage("take-over-at-start");
  }
  registration.addEventListener("updatefound", () => watch(registration.installing));
  watch(registration.installing); // found while we were waiting for the registration
  setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS);
}

function watch(coming: ServiceWorker | null): void {
  coming?.addEventListener("statechange", () => {
    if (coming.state !== "installed" || !navigator.serviceWorker.controller) return;
    waiting = coming;
    updateReady.value = true;
  });
}

function onMessage(event: MessageEvent): void {
  if (event.data === "let-in") location.reload();
  else if (event.data === "sync") engine.peek()?.soon(0);
  else if (typeof event.data?.open === "string") navigate(event.data.open);
}

/** Let the waiting version in, then load the page anew; at once where another tab has let it in already. */
export function takeUpdate(): void {
  if (waiting?.state === "installed") waiting.postMessage("take-over");
  else location.reload();
}

interface SyncManager {
  register(tag: string): Promise<void>;
}

/** Where the browser has it: wake us when there is a network again. */
export function askBackgroundSync(): void {
  void navigator.serviceWorker?.getRegistration().then((registration) => {
    const manager = (registration as { sync?: SyncManager } | undefined)?.sync;
    return manager?.register("wayside").catch(() => undefined);
  });
}
