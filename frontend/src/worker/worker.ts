/// <reference lib="webworker" />
/**
 * The service worker: the app opens without a network, and notices arrive when it is closed.
 *
 * It never keeps anything of /api, holds no data of a person, and takes over only when told (SY-31).
 */
import { words } from "./words";

declare const self: ServiceWorkerGlobalScope;

const VERSION = "__VERSION__";
const CACHE = `wayside-${VERSION}`;
/** Put in by build/precache.ts; the page itself is "/". */
const FILES = JSON.parse("__PRECACHE__") as string[];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOld(), self.clients.claim()]));
});

/** The version before stays, for a tab of it that is still open. */
async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith("wayside-") && name !== CACHE,
  );
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/api/")) return;
  if (event.request.mode === "navigate") event.respondWith(page());
  else if (FILES.includes(url.pathname) || url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

/** Every place of the app is the same page; the router reads the address. */
async function page(): Promise<Response> {
  return (await caches.match("/", { cacheName: CACHE })) ?? fetch("/");
}

/** Names under /assets/ carry a hash, so what is kept is right for ever; the desk's are kept on first use. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

interface Push {
  kind: string;
  language?: string;
  title?: string;
  body?: string;
  path?: string;
  tag?: string;
}

self.addEventListener("push", (event) => {
  const push = (event.data?.json() ?? { kind: "other" }) as Push;
  const { title, body } = words(push);
  event.waitUntil(
    Promise.all([
      self.registration.showNotification(title, {
        body,
        tag: push.tag ?? push.kind,
        data: push.path ?? "/notices",
        icon: "/icons/icon-192.png",
        badge: "/icons/badge.png",
        silent: push.kind !== "escalation",
      }),
      wake(),
    ]),
  );
});

/** Open pages talk to the server now. */
async function wake(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window" });
  for (const one of pages) one.postMessage("sync");
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data)));
});

async function open(path: string): Promise<void> {
  const [page] = await self.clients.matchAll({ type: "window" });
  if (!page) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus();
  page.postMessage({ open: path });
}

self.addEventListener("sync", (event) => {
  (event as ExtendableEvent).waitUntil(wake());
});
