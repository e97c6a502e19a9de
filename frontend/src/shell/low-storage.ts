/** Whether this device is nearly full: said before a photo or a word finds no room (SY-23). */
import { signal } from "@preact/signals";

/** Some hundred photos. */
const LEAST_BYTES = 150e6;

export const lowStorage = signal(false);

export async function lookAtStorage(): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  lowStorage.value = quota !== undefined && quota - usage < LEAST_BYTES;
}
