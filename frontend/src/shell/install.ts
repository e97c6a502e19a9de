/**
 * The browser's own offer to put the app on the home screen, kept for a good moment. When and how it is shown: install-way.ts.
 */
import { signal } from "@preact/signals";

interface InstallEvent extends Event {
  prompt(): Promise<void>;
}

export const offer = signal<InstallEvent | null>(null);

export function watchInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as InstallEvent;
  });
}
