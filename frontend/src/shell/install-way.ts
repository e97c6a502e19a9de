/** How this device puts the app on its home screen: by a tap, by words, or not at all. */
import { signal } from "@preact/signals";
import { offer } from "./install";
import { isApple } from "./surroundings";

const KEY = "wayside.install-declined";
const declined = signal(globalThis.localStorage?.getItem(KEY) === "yes");

export type InstallWay = "tap" | "words" | null;

const isInstalled = () =>
  matchMedia("(display-mode: standalone), (display-mode: minimal-ui)").matches ||
  (navigator as { standalone?: boolean }).standalone === true;

/** null when it can't, is installed, or the person said no. */
export function installWay(): InstallWay {
  if (declined.value || isInstalled()) return null;
  if (offer.value) return "tap";
  return isApple(navigator.userAgent, navigator.maxTouchPoints) ? "words" : null;
}

export async function install(): Promise<void> {
  await offer.peek()?.prompt();
  offer.value = null;
}

/** For good. */
export function declineInstall(): void {
  declined.value = true;
  localStorage.setItem(KEY, "yes");
}
