/**
 * What the desk has on every screen: the scheme of keys, and decisions that still wait to be sent. Loaded once, where
 * there is a desk's room and an office's role; a phone never loads it.
 */

import { tools } from "../held";
import { resume } from "./decided";
import { focusSearch, openRow, setScheme, tickRow, walk } from "./keys";
import { showHelp, Tools } from "./tools";

let started = false;

export function start(): void {
  void resume();
  if (started) return;
  started = true;
  setScheme({
    j: () => walk(1),
    k: () => walk(-1),
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    o: openRow,
    x: tickRow,
    "/": focusSearch,
    p: () => print(),
    "?": showHelp,
  });
  printOnPaper();
  tools.value = Tools;
}

/** Paper is white whatever the theme, and nothing on it is folded away. */
function printOnPaper(): void {
  const root = document.documentElement;
  let before = root.dataset.theme;
  let folded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    before = root.dataset.theme;
    root.dataset.theme = "light";
    folded = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    if (before) root.dataset.theme = before;
    for (const one of folded) one.open = false;
  });
}
