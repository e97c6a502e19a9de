/**
 * Where the person is: the path as a signal, steps of the history, and links without a page load.
 */
import { signal } from "@preact/signals";

export const path = signal(globalThis.location?.pathname ?? "/");
export const query = signal(new URLSearchParams(globalThis.location?.search ?? ""));

const kept = new Map<string, number>();

function sync(): void {
  path.value = location.pathname;
  query.value = new URLSearchParams(location.search);
}

/** Go to a path of this app. `replace` leaves no step for the back button. */
export function navigate(to: string, { replace = false } = {}): void {
  kept.set(location.pathname, scrollY);
  if (replace) history.replaceState(null, "", to);
  else history.pushState({ inside: true }, "", to);
  sync();
  scrollTo(0, 0);
}

/** The step back, or `otherwise` when the app was entered here by a link. */
export function goBack(otherwise = "/"): void {
  if ((history.state as { inside?: boolean } | null)?.inside) history.back();
  else navigate(otherwise, { replace: true });
}

/** Follow the browser's history and turn clicks on our own links into navigation. */
export function startRouter(): void {
  addEventListener("popstate", () => {
    sync();
    requestAnimationFrame(() => scrollTo(0, kept.get(location.pathname) ?? 0));
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (!link || !plain || event.defaultPrevented) return;
    if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (link.pathname.startsWith("/api/")) return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  });
}
