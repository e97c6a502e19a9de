/** Keys of the desk's lists: "/" to the search, "n" for a new one. Not while somebody types, not over a dialog. */
import { useEffect } from "preact/hooks";

export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = event.target as Element | null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (at?.closest?.("input,textarea,select,dialog,[contenteditable]")) return;
      const act = keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

export const focusSearch = (): void =>
  document.querySelector<HTMLInputElement>("main search input")?.focus();
