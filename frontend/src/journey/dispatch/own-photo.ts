/**
 * One's own picture for the card, kept on this device before it is wanted where there is no network.
 *
 * Kept apart from the files of the store, which are this person's work and wait to be sent.
 */
import { type Signal, signal } from "@preact/signals";
import { fileUrl } from "../../ui/photo";

const CACHE = "own-card";
const shown: Signal<string | null> = signal(null);
let held: string | null = null;

/** Browsers have the cache only over a secure connection; without it the card shows letters when offline. */
const cache = (): Promise<Cache> | null =>
  "caches" in globalThis && globalThis.isSecureContext ? caches.open(CACHE) : null;

/** Fetches the picture where it is not here yet; a former one goes. Never throws. */
export async function keepOwnPhoto(sha256: string | null | undefined): Promise<void> {
  if (!sha256 || held === sha256) return;
  const url = fileUrl(sha256, true);
  try {
    const kept = await cache();
    const known = await kept?.match(url);
    const answer = known ?? (await fetch(url, { credentials: "same-origin" }));
    if (!answer.ok) return;
    if (!known && kept) {
      for (const old of await kept.keys()) await kept.delete(old);
      await kept.put(url, answer.clone());
    }
    const former = shown.peek();
    shown.value = URL.createObjectURL(await answer.blob());
    held = sha256;
    if (former) URL.revokeObjectURL(former);
  } catch {
    // No network: the next visit tries again, the card shows letters.
  }
}

/** The picture's address here, null while there is none; subscribes the caller. */
export const useOwnPhoto = (sha256: string | null | undefined): string | null =>
  sha256 ? shown.value : null;
