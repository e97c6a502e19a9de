/** The settings that are words: the maker's name, what a customer confirms. Apart, so that the first load need not carry them. */
import { TEXTS } from "../contract/texts";
import { useRows } from "./reading";

/** The administrator's words, or the default ones. */
export function useText(name: keyof typeof TEXTS): string {
  const [row] = useRows("setting", { name });
  return typeof row?.value === "string" ? row.value : TEXTS[name];
}
