/** One thing of the pile, in three lines: what is asked and since when, why, and about whom. */
import { useEffect, useRef } from "preact/hooks";
import { clock } from "../../kernel/clock";
import { Badge, Countdown, Money, navigate, RowMark } from "../../ui";
import { durationText } from "../../words";
import { useReason } from "../reason";
import { keyOf, useAboutIt, useDue } from "../row";
import type { Waiting } from "../waiting";
import { t } from "../words";

/** Into sight within the pile; the page itself stays where it is. */
function show(row: HTMLElement): void {
  const pile = row.closest("ul");
  if (!pile) return;
  const [at, frame] = [row.getBoundingClientRect(), pile.getBoundingClientRect()];
  if (at.top < frame.top) pile.scrollTop += at.top - frame.top;
  if (at.bottom > frame.bottom) pile.scrollTop += at.bottom - frame.bottom;
}

interface PileRowProps {
  one: Waiting;
  kind: string;
  here: boolean;
}

export function PileRow({ one, kind, here }: PileRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here && link.current) show(link.current);
  }, [here]);
  const href = `/inbox?at=${keyOf(one)}`;
  const due = useDue(one);
  return (
    <li>
      <a
        ref={link}
        href={href}
        aria-current={here ? "true" : undefined}
        class={`flex flex-col gap-0.5 border-l-4 py-2 pr-2 pl-2 ${
          here ? "border-l-primary bg-primary/10" : "border-l-transparent hover:bg-base-100"
        }`}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          // From one to the next is no step to go back over.
          event.preventDefault();
          navigate(href, { replace: true });
        }}
      >
        <span class="flex items-baseline gap-2">
          <span class="min-w-0 flex-1 font-semibold">{kind}</span>
          <span class="text-sm whitespace-nowrap text-ink-soft">
            {durationText(clock.serverNow() - Date.parse(one.since))}
          </span>
        </span>
        <span class="line-clamp-2 text-sm">{useReason(one)}</span>
        <span class="line-clamp-1 text-sm text-ink-soft">{useAboutIt(one).join(" · ")}</span>
        <span class="flex flex-wrap items-center gap-x-2 gap-y-1 empty:hidden">
          {one.urgent && <Badge tone="bad">{t("inbox.urgent")}</Badge>}
          {one.amount_fen !== null && (
            <span class="text-sm font-semibold">
              <Money fen={one.amount_fen} />
            </span>
          )}
          {due && <Countdown due={due} />}
          <RowMark entity={one.entity} id={one.id} />
        </span>
      </a>
    </li>
  );
}
