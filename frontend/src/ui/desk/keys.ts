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
      now.current[event.key.toLowerCase()]?.();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
