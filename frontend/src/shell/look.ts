/**
 * How the app looks for this person on this device: theme and text size, kept locally, set before the first draw.
 */
import { signal } from "@preact/signals";

export const THEMES = ["auto", "light", "dark", "sunlight"] as const;
export const SIZES = ["normal", "large", "larger", "largest"] as const;
export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];

const kept = <T extends string>(key: string, choices: readonly T[], otherwise: T): T => {
  const value = globalThis.localStorage?.getItem(key) as T | null;
  return value && choices.includes(value) ? value : otherwise;
};

export const theme = signal<Theme>(kept("wayside.theme", THEMES, "auto"));
export const size = signal<Size>(kept("wayside.size", SIZES, "normal"));

const dark = () => matchMedia("(prefers-color-scheme: dark)");

export function applyLook(): void {
  const root = document.documentElement;
  root.dataset.theme = theme.value === "auto" ? (dark().matches ? "dark" : "light") : theme.value;
  root.dataset.size = size.value;
  const paper = getComputedStyle(root).getPropertyValue("--color-base-200").trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", paper);
}

export function setTheme(next: Theme): void {
  theme.value = next;
  localStorage.setItem("wayside.theme", next);
  applyLook();
}

export function setSize(next: Size): void {
  size.value = next;
  localStorage.setItem("wayside.size", next);
  applyLook();
}

/** Apply now, and follow the system while the theme is "auto". */
export function startLook(): void {
  applyLook();
  dark().addEventListener("change", applyLook);
}
