/**
 * One icon from lucide, drawn inline; always beside a word, so hidden from screen readers.
 *
 * Import icons by name (`import { Camera } from "lucide"`): only those used are built in.
 */
import { type IconNode, LoaderCircle } from "lucide";
import { h } from "preact";

export type { IconNode };

export function Icon({ of, class: extra = "size-5" }: { of: IconNode; class?: string }) {
  return (
    <svg
      class={`shrink-0 ${extra}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}

/** Something is under way; the words beside it say what. */
export const Spinner = ({ class: extra = "size-5" }: { class?: string }) => (
  <Icon of={LoaderCircle} class={`animate-spin ${extra}`} />
);
