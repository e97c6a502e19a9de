/// <reference lib="webworker" />
/**
 * The service worker: the app opens without a network, and notices arrive when it is closed.
 *
 * It never keeps anything of /api, holds no data of a person, and takes over only when told (SY-31).
 */
import { type Push, sentence } from "./words";

declare const self: ServiceWorkerGlobalScope;

/** Put in by build/precache.ts; the page itself is "/". */
declare const __FILES__: readonly string[];
declare const __VERSION__: string;

const CACHE = `wayside-${__VERSION__}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) =>
        cache.addAll(__FILES__.map((file) => new Request(file, { cache: "reload" }))),
      ),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOld(), letIn(), self.clients.claim()]));
});

/** The version before stays, for a tab of it that is still open. */
async function dropOld(): Promise<void> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith("wayside-") && name !== CACHE,
  );
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** Which build the page is of: kept outside the builds' own caches, so that the workers of all builds agree. */
const LET_IN = "/build";

async function lastLetIn(): Promise<string | undefined> {
  return (await caches.match(LET_IN, { cacheName: "state" }))?.text();
}

async function letIn(): Promise<void> {
  await caches.open("state").then((state) => state.put(LET_IN, new Response(CACHE)));
}

self.addEventListener("message", (event) => {
  if (event.data === "take-over" || event.data === "take-over-at-start") {
    event.waitUntil(takeOver(event, event.data === "take-over-at-start"));
  }
});

/**
 * A browser may keep the worker before for minutes while a request of any tab is under way; so the page does not
 * wait for this worker's turn: from now on either worker serves the page of this build. A page that asks while it
 * starts is of this build already if it was let in before.
 */
async function takeOver(event: ExtendableMessageEvent, atStart: boolean): Promise<void> {
  void self.skipWaiting();
  if (atStart && (await lastLetIn()) === CACHE) return;
  await letIn();
  event.source?.postMessage("let-in");
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  // The pages without an account are the server's own, also on a device that has the app.
  if (/^\/(api|verify|copy|public)(\/|$)/.test(url.pathname)) return;
  if (event.request.mode === "navigate") event.respondWith(page());
  else if (__FILES__.includes(url.pathname) || url.pathname.startsWith("/assets/")) {
    event.respondWith(asset(event.request));
  }
});

/** Every place of the app is the same page; the router reads the address. */
async function page(): Promise<Response> {
  const kept = await caches.match("/", { cacheName: (await lastLetIn()) ?? CACHE });
  return kept ?? (await caches.match("/", { cacheName: CACHE })) ?? fetch("/");
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

self.addEventListener("push", (event) => {
  const push = event.data?.json() as Push | undefined;
  event.waitUntil(Promise.all([push && tell(push), wake()]));
});

/** Quiet but for what is urgent; the inbox in the app has it all. */
async function tell(push: Push): Promise<void> {
  await self.registration.showNotification(sentence(push, await keptLanguage()), {
    tag: push.notice_id,
    data: `/open/${push.about}/${push.row}`,
    icon: "/icons/icon-192.png",
    badge: "/icons/badge.png",
    silent: !push.kind.startsWith("escalation"),
  });
}

/** The person's language, left by the page: the worker has no other memory. */
async function keptLanguage(): Promise<"zh" | "en"> {
  const kept = await caches.match("/language", { cacheName: "state" });
  return (await kept?.text()) === "en" ? "en" : "zh";
}

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
