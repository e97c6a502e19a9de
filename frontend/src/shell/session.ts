/**
 * Who is using the app: sign-in, the start without a network, the end of a session, sign-out.
 *
 * The person is remembered on the device, so that the app opens offline; the server alone decides whether
 * the session still lives. A session that ended freezes the queue and takes nothing away (SY-29).
 */
import { computed, effect, signal } from "@preact/signals";
import { arriving, currentActor, currentStore, SPECS } from "../store/current";
import { Store } from "../store/store";
import { Engine } from "../sync/engine";
import { webLock } from "../sync/lock";
import { httpTransport } from "../sync/transport";
import { tusUpload } from "../sync/upload";
import { type Language, setLanguage } from "../words";
import { type ApiProblem, api } from "./api";
import { keepPerson, keptPerson } from "./kept-person";
import { pushKey, turnOffPush } from "./push";

export interface Person {
  id: string;
  name_zh: string;
  name_en: string | null;
  employee_no?: string;
  roles: string[];
  language: Language;
}

export interface SessionAnswer {
  person: Person;
  push_key: string | null;
}

export type SessionState = "starting" | "out" | "in";

export const state = signal<SessionState>("starting");
export const person = signal<Person | null>(null);
export const engine = signal<Engine | null>(null);
/** The database was taken over by a newer version of the app in another tab. */
export const outdatedTab = signal(false);
effect(() => {
  const status = engine.value?.status.value;
  arriving.value = status !== undefined && status.lastSuccess === null && status.online;
});
export const syncStatus = computed(() => engine.value?.status.value ?? null);

const KEY = "wayside.person";
const DESK_POLL_MS = 3_000;
/** What the first screens of any role show. */
const FIRST = ["job", "assignment", "customer", "vehicle", "notice", "person", "setting"];

function read(text: string | null): Person | null {
  try {
    return JSON.parse(text ?? "null") as Person | null;
  } catch {
    return null;
  }
}

/** In both places: localStorage tells the other tabs, the database survives a browser that is killed. */
async function keep(next: Person | null): Promise<void> {
  if (next) localStorage.setItem(KEY, JSON.stringify(next));
  else localStorage.removeItem(KEY);
  await keepPerson(next).catch(() => undefined);
}

/** Open the app for whom it was last open, network or not; then ask the server whether that still holds. */
export async function startSession(): Promise<void> {
  addEventListener("storage", (event) => {
    const other = event.key === KEY && read(event.newValue)?.id !== read(event.oldValue)?.id;
    if (other) location.reload();
  });
  const kept = read(localStorage.getItem(KEY)) ?? (await keptPerson<Person>());
  if (!kept) {
    state.value = "out";
    return;
  }
  await enter(kept);
  const reply = await api<SessionAnswer>("GET", "/api/session");
  if (reply.ok) await welcome(reply.body);
  else if (reply.problem.status === 401) engine.value?.freeze(reply.problem.code);
}

/** The server has told who is signed in. */
export async function welcome(answer: SessionAnswer): Promise<void> {
  pushKey.value = answer.push_key;
  await enter(answer.person);
}

/** Make this the person of the app; opening their own store, closing another's. */
async function enter(next: Person): Promise<void> {
  const same = person.peek()?.id === next.id;
  if (!same) await closeStore();
  await keep(next);
  if (!same) setLanguage(next.language);
  person.value = next;
  currentActor.value = { id: next.id, roles: next.roles };
  if (!same) await openStore(next);
  state.value = "in";
  engine.value?.thaw();
}

async function openStore(next: Person): Promise<void> {
  const store = await Store.open({
    personId: next.id,
    specs: SPECS,
    first: FIRST.filter((entity) => entity in SPECS.records),
    onYield: () => {
      outdatedTab.value = true;
    },
  });
  currentStore.value = store;
  engine.value = await Engine.start(store, {
    transport: httpTransport({ personId: next.id }),
    upload: tusUpload(next.id),
    lock: webLock(next.id, "sync"),
    filesLock: webLock(next.id, "files"),
    isVisible: () => document.visibilityState === "visible",
    ...(atDesk(next.roles) && { pollMs: () => DESK_POLL_MS }),
  });
  if (atDesk(next.roles)) void import("../ui/desk/everywhere").then(({ start }) => start());
}

/** A desk has room and a cable: it learns of what others do within seconds, and has keys. */
export const atDesk = (roles: readonly string[]): boolean =>
  roles.some((role) => role !== "engineer") && matchMedia("(min-width: 64rem)").matches;

async function closeStore(): Promise<void> {
  const [old, store] = [engine.peek(), currentStore.peek()];
  engine.value = null;
  await old?.stop();
  currentStore.value = null;
  await store?.close();
}

/** Sign in by password; null when it went well. */
export async function signIn(employee_no: string, password: string): Promise<ApiProblem | null> {
  const reply = await api<SessionAnswer>("POST", "/api/session", { employee_no, password });
  if (!reply.ok) return reply.problem;
  await welcome(reply.body);
  return null;
}

/** Sign out here. The person's database stays: their unsent work waits for them. */
export async function signOut(): Promise<void> {
  await turnOffPush().catch(() => undefined);
  await api("DELETE", "/api/session");
  state.value = "out";
  await closeStore();
  person.value = null;
  currentActor.value = { id: "", roles: [] };
  await keep(null);
}

export function changeLanguage(next: Language): void {
  setLanguage(next);
  const who = person.peek();
  if (!who) return;
  person.value = { ...who, language: next };
  void keep(person.value);
  // Kept on this device at once; the server learns of it when it can be reached.
  void api("PATCH", "/api/session", { language: next });
}
