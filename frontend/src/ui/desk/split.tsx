/** What one reads at the left, what one decides at the right and always in sight; below each other on a phone. */
import type { ComponentChildren } from "preact";

interface SplitProps {
  children: ComponentChildren;
  side: ComponentChildren;
  /** On a phone the side stands above: a number to call, a clock that runs. */
  sideFirst?: boolean;
}

export const Split = ({ children, side, sideFirst = false }: SplitProps) => (
  <div class="@container">
    <div class="grid items-start gap-4 @2xl:grid-cols-[minmax(0,1fr)_clamp(18rem,36%,24rem)]">
      <div class="flex min-w-0 flex-col gap-4">{children}</div>
      <div
        class={`flex min-w-0 flex-col gap-4 @2xl:sticky @2xl:top-16 ${sideFirst ? "@max-2xl:order-first" : ""}`}
      >
        {side}
      </div>
    </div>
  </div>
);
