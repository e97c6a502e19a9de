/** Single keys for those who sit at a keyboard; silent while one types, and when a dialog is open. */
import { useEffect, useRef } from "preact/hooks";

/** keys: the letter, lower case, and what it does. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = event.target as Element | null;
      if (at?.closest?.("input,textarea,select") || document.querySelector("dialog[open]")) return;
      const act = now.current[event.key.toLowerCase()];
      if (!act) return;
      // Else the key would be typed into the field that it leads to.
      event.preventDefault();
      act();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** Leads to the search of the screen; usually by "/". */
export const focusSearch = (): void =>
  document.querySelector<HTMLInputElement>("main search input")?.focus();
