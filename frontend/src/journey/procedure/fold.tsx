/** A card that opens at a tap, for what is asked less often; tells how much of it is filled in. */
import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
import { isFilled } from "../../kernel/guard";
import { Icon } from "../../ui/icon";

interface FoldProps {
  title: string;
  /** Values inside; the filled ones are counted beside the title. */
  holds?: readonly unknown[];
  open?: boolean;
  children: ComponentChildren;
}

export function Fold({ title, holds = [], open = false, children }: FoldProps) {
  const filled = holds.filter(isFilled).length;
  return (
    <details class="group rounded-box border border-line bg-base-100" open={open}>
      <summary class="flex min-h-14 cursor-pointer list-none items-center gap-2 px-4 py-2 text-lg font-semibold">
        <span class="flex-1">{title}</span>
        {holds.length > 0 && (
          <span class="text-sm font-normal text-ink-soft tabular-nums">
            {filled} / {holds.length}
          </span>
        )}
        <Icon of={ChevronDown} class="size-5 transition-transform group-open:rotate-180" />
      </summary>
      <div class="flex flex-col gap-5 px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}

/** The fields of a card, one under the other. */
export const Fields = ({ children }: { children: ComponentChildren }) => (
  <div class="flex flex-col gap-5">{children}</div>
);
