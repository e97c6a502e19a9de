/**
 * The frame around every screen: header with the sync state always in sight, navigation at the thumb on a
 * phone and at the side on a desk, and the banners that everyone must see.
 */
import { signal, useSignalEffect } from "@preact/signals";
import { Bell, Menu, TriangleAlert } from "lucide";
import type { ComponentChildren, ComponentType } from "preact";
import { useRef } from "preact/hooks";
import { useRows } from "../store";
import { tools } from "../ui/held";
import { Icon } from "../ui/icon";
import { path } from "../ui/navigation";
import { localName } from "../words";
import { needsPerson } from "./needs-person";
import type { NavEntry } from "./route";
import { person } from "./session";
import { navFor } from "./stages";
import { SyncPill } from "./sync-pill";
import { t } from "./words";

const PHONE_PLACES = 4;

/** At the desk in sight as long as something is there; a phone has it in the header and under "More". */
const TRAY: NavEntry = {
  path: "/tray",
  icon: TriangleAlert,
  label: () => t("nav.tray"),
  roles: [],
  order: 98,
  count: needsPerson,
};

const later = signal<{ Banners: ComponentType; FindLink: ComponentType } | null>(null);

/** Off the first load, and here before they are needed: what tells of a lost network can't be fetched without one. */
async function fetchLater(): Promise<void> {
  later.value = await import("./frame-later").catch(() => null);
  if (!later.value) setTimeout(() => void fetchLater(), 5_000);
}
void fetchLater();

const isHere = (entry: string): boolean =>
  path.value === entry || path.value.startsWith(`${entry}/`);

export function Layout({
  roles,
  children,
}: {
  roles: readonly string[];
  children: ComponentChildren;
}) {
  const entries = navFor(roles);
  const Banners = later.value?.Banners;
  const content = useRef<HTMLElement>(null);
  const before = useRef(path.peek());
  useSignalEffect(() => {
    // A new screen is read from its start; the first one keeps what the browser focused.
    const at = path.value;
    if (before.current !== at) content.current?.focus({ preventScroll: true });
    before.current = at;
  });
  return (
    <div class="lg:grid lg:min-h-dvh lg:grid-cols-[14rem_1fr] print:block">
      <a href="#content" class="sr-only focus:not-sr-only focus:fixed focus:z-50 focus:p-3">
        {t("nav.skip")}
      </a>
      <SideBar entries={entries} />
      <div class="flex min-h-dvh min-w-0 flex-col pb-16 lg:pb-0">
        <Header />
        {Banners && <Banners />}
        <main
          ref={content}
          id="content"
          class="flex min-w-0 flex-1 flex-col outline-none"
          tabIndex={-1}
        >
          {children}
        </main>
      </div>
      <BottomBar entries={entries} />
    </div>
  );
}

function Header() {
  const unread = useRows("notice", { state: "unread", person_id: person.value?.id ?? "" }).length;
  const Tools = tools.value;
  const FindLink = later.value?.FindLink;
  return (
    <header class="@container sticky top-0 z-30 flex print:hidden min-h-14 items-center gap-1 bg-base-200/95 px-4 backdrop-blur-sm">
      <a
        href="/"
        class="mr-auto text-lg font-bold tracking-wide whitespace-nowrap text-primary @max-[16rem]:sr-only lg:hidden"
      >
        {t("app.name")}
      </a>
      <span class="mr-auto hidden lg:block" />
      <SyncPill />
      {FindLink && <FindLink />}
      {Tools && <Tools />}
      <a href="/notices" class="relative grid size-12 place-items-center rounded-full">
        <Icon of={Bell} class="size-6" />
        <span class="sr-only">{t("nav.notices")}</span>
        {unread > 0 && (
          <span class="absolute top-1.5 right-1.5 min-w-5 rounded-full bg-error px-1 text-center text-[min(0.75rem,14px)] font-semibold text-error-content">
            {unread}
          </span>
        )}
      </a>
    </header>
  );
}

function SideBar({ entries }: { entries: readonly NavEntry[] }) {
  return (
    <aside class="hidden border-r border-line bg-base-100 lg:block print:hidden">
      <nav class="sticky top-0 flex h-dvh flex-col gap-1 p-2" aria-label={t("nav.label")}>
        <a href="/" class="px-3 py-3 text-xl font-bold tracking-wide text-primary">
          {t("app.name")}
        </a>
        <div class="flex min-h-0 flex-1 flex-col overflow-y-auto">
          {entries.map((entry) => (
            <Place key={entry.path} entry={entry} wide />
          ))}
        </div>
        {needsPerson() > 0 && <Place entry={TRAY} wide />}
        <a href="/settings" class="rounded-field px-3 py-2 text-ink-soft hover:bg-base-200">
          <span class="block font-medium text-base-content">
            {localName(person.value?.name_zh, person.value?.name_en)}
          </span>
          {t("nav.settings")}
        </a>
      </nav>
    </aside>
  );
}

function BottomBar({ entries }: { entries: readonly NavEntry[] }) {
  const more: NavEntry = {
    path: "/more",
    icon: Menu,
    label: () => t("nav.more"),
    roles: [],
    order: 99,
  };
  return (
    <nav
      class="places fixed inset-x-0 bottom-0 z-30 flex border-t print:hidden border-line bg-base-100 pb-[env(safe-area-inset-bottom)] lg:hidden"
      aria-label={t("nav.label")}
    >
      {[...entries.slice(0, PHONE_PLACES), more].map((entry) => (
        <Place key={entry.path} entry={entry} />
      ))}
    </nav>
  );
}

function Place({ entry, wide = false }: { entry: NavEntry; wide?: boolean }) {
  const here = isHere(entry.path);
  const count = entry.count?.() ?? 0;
  const shape = wide
    ? "flex min-h-10 shrink-0 items-center gap-3 rounded-field px-3"
    : "relative flex min-h-16 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-[min(0.875rem,15px)]";
  const tone = here
    ? `font-semibold text-primary ${wide ? "bg-primary/10" : ""}`
    : `text-ink-soft ${wide ? "hover:bg-base-200" : ""}`;
  return (
    <a href={entry.path} class={`${shape} ${tone}`} aria-current={here ? "page" : undefined}>
      <Icon of={entry.icon} class="size-6" />
      <span
        class={
          wide
            ? "flex-1"
            : "line-clamp-2 max-w-full text-center leading-tight max-[22rem]:text-[11px]"
        }
      >
        {entry.label()}
      </span>
      {count > 0 && (
        <span
          class={`min-w-5 rounded-full bg-accent px-1.5 text-center text-[min(0.75rem,14px)] font-semibold whitespace-nowrap text-accent-content ${
            wide ? "" : "absolute top-1.5 left-1/2 ml-2"
          }`}
        >
          {count}
        </span>
      )}
    </a>
  );
}
