/**
 * The keys of the desk: one scheme on every screen, silent while one types and while a dialog is open.
 *
 * A key is looked for in three places: what the screen itself wants done (`useKeys`, the latest first), a button in
 * sight that carries it (`hotkey` of Button, MoveButton, AskButton), and the scheme (`base`, see everywhere.ts).
 */
import { useEffect, useRef } from "preact/hooks";
import { navigate } from "../navigation";

export type Keys = Readonly<Record<string, () => void>>;

const screens: { current: Keys }[] = [];
let scheme: Keys = {};
let listening = false;

const TYPING = "input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable]";

/** keys: the letter, lower case, and what it does. */
export function useKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    listen();
    screens.push(now);
    return () => {
      screens.splice(screens.indexOf(now), 1);
    };
  }, []);
}

/** What the keys do where no screen and no button says otherwise. */
export function setScheme(keys: Keys): void {
  scheme = keys;
  listen();
}

function listen(): void {
  if (!listening) addEventListener("keydown", onKey);
  listening = true;
}

function onKey(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) pressPrimary(event);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const at = event.target as Element | null;
  if (event.key === "Escape" && at?.closest?.("search")) leaveSearch(at as HTMLElement);
  if (at?.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  const act = actOf(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!act) return;
  // Else the key would be typed into the field that it leads to.
  event.preventDefault();
  act();
}

/** Ctrl+Enter sends what one types, as in a mail. */
function pressPrimary(event: KeyboardEvent): void {
  const at = event.target as Element | null;
  const form = at?.closest?.("dialog") ?? at?.closest?.("main");
  const button = form?.querySelector<HTMLButtonElement>("button.btn-primary,button.btn-error");
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
}

function actOf(key: string): (() => void) | undefined {
  const own = [...screens].reverse().find((one) => one.current[key]);
  if (own) return own.current[key];
  // A space or an arrow is no button's key; anything else may be.
  const button = key.length === 1 ? buttonOf(key) : undefined;
  if (button) return () => button.click();
  const general = scheme[key];
  return general && (!key.startsWith("Arrow") || inRow()) ? general : undefined;
}

/** Buttons in sight that can be pressed by a key, in the order in which they stand. */
export const keyedButtons = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>("main [data-key]")].filter(
    (one) => !(one as HTMLButtonElement).disabled && one.offsetParent !== null,
  );

const buttonOf = (key: string): HTMLElement | undefined =>
  keyedButtons().find((one) => one.dataset.key === key);

const inRow = (): boolean => Boolean(document.activeElement?.closest("[data-row]"));

/** Out of the search and on to what it found. */
function leaveSearch(box: HTMLElement): void {
  box.blur();
  walk(1);
}

/** Leads to the search of the screen; usually by "/". A screen without one leads to the search of everything. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>("main search input");
  if (box) box.focus();
  else navigate("/search");
}

/** The row that has the focus goes to the next one, or to the one before; without any, to the first. */
export function walk(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")].filter(
    (row) => row.offsetParent !== null,
  );
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here < 0 ? rows[0] : rows[here + by];
  if (!next) return;
  (next.querySelector<HTMLElement>("a,button") ?? next).focus();
  next.scrollIntoView({ block: "nearest" });
}

const row = (): HTMLElement | null =>
  (document.activeElement?.closest("[data-row]") as HTMLElement | null) ?? null;

/** Opens the row that has the focus. */
export const openRow = (): void => row()?.querySelector<HTMLElement>("a")?.click();

/** Ticks the row that has the focus, or takes the tick away. */
export const tickRow = (): void =>
  row()?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
