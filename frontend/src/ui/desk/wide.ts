/** Whether there is room for a table: a desk's screen, not a phone held upright. Follows the window. */
import { signal } from "@preact/signals";

const room = globalThis.matchMedia?.("(min-width: 52rem)");

export const wide = signal(room?.matches ?? true);
room?.addEventListener("change", (event) => {
  // A sheet of paper is narrow; what is printed is what stood on the screen.
  if (!matchMedia("print").matches) wide.value = event.matches;
});
