/**
 * What the desk has on every screen: the scheme of keys, and decisions that still wait to be sent. Loaded once, where
 * there is a desk's room and an office's role; a phone never loads it.
 */
import { resume } from "./decided";
import { focusSearch, openRow, setScheme, tickRow, walk } from "./keys";

const help = () => void import("./keys-help").then(({ showKeys }) => showKeys());

export function start(): void {
  setScheme({
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    o: openRow,
    x: tickRow,
    "/": focusSearch,
    p: () => print(),
    "?": help,
  });
  resume();
}
