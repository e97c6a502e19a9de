/**
 * The keyboard on the screen never covers the field or the button: while it is open the navigation makes room, the primary
 * action stands above it, and the field is scrolled to. Where the page does not shrink for the keyboard (iPhone), the visual
 * viewport tells how much is covered.
 */
const KEYBOARD_AT_LEAST = 120;

let width = 0;
let tallest = 0;

const isField = (element: Element | null): element is HTMLElement =>
  element?.matches("input, textarea, [contenteditable=true]") ?? false;

function look(): void {
  const seen = globalThis.visualViewport;
  if (!seen || seen.scale > 1.01) return; // enlarged by two fingers
  if (innerWidth !== width) [width, tallest] = [innerWidth, 0]; // turned
  tallest = Math.max(tallest, innerHeight);
  const root = document.documentElement;
  const field = document.activeElement;
  const open = isField(field) && tallest - seen.height > KEYBOARD_AT_LEAST;
  const covered = open ? Math.max(0, innerHeight - seen.height - seen.offsetTop) : 0;
  root.style.setProperty("--keyboard", `${covered}px`);
  if (open === root.hasAttribute("data-keyboard")) return;
  root.toggleAttribute("data-keyboard", open);
  if (open) requestAnimationFrame(() => field.scrollIntoView({ block: "nearest" }));
}

/** Only where fingers type: a desk's window may be low for other reasons. */
export function watchKeyboard(): void {
  if (!matchMedia("(pointer: coarse)").matches) return;
  look();
  for (const event of ["resize", "scroll"])
    globalThis.visualViewport?.addEventListener(event, look);
  document.addEventListener("focusin", look);
  document.addEventListener("focusout", look);
}
