/**
 * Putting the app on the home screen: the browser's own offer kept for a good moment, words where there is none.
 */
import { signal } from "@preact/signals";

interface InstallEvent extends Event {
  prompt(): Promise<void>;
}

const offer = signal<InstallEvent | null>(null);
const KEY = "wayside.install-declined";
const declined = signal(globalThis.localStorage?.getItem(KEY) === "yes");

export type InstallWay = "tap" | "words" | null;

const isInstalled = () => matchMedia("(display-mode: standalone)").matches;
const isApple = () => /iPhone|iPad/.test(navigator.userAgent);

/** How this device could install the app now; null when it can't, is installed, or the person said no. */
export function installWay(): InstallWay {
  if (declined.value || isInstalled()) return null;
  if (offer.value) return "tap";
  return isApple() ? "words" : null;
}

export function watchInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as InstallEvent;
  });
}

export async function install(): Promise<void> {
  await offer.peek()?.prompt();
  offer.value = null;
}

export function declineInstall(): void {
  declined.value = true;
  localStorage.setItem(KEY, "yes");
}
