/**
 * The bones of a screen: heading with a way back, content column, cards, and the one action at the thumb.
 */
import { ArrowLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { around } from "./held";
import { Icon } from "./icon";
import { goBack } from "./navigation";
import { t } from "./words";

interface PageProps {
  title: string;
  /** Where "back" leads when there is no step back; without it there is no back button. */
  back?: string;
  /** Small print under the title: a number, a state. */
  sub?: ComponentChildren;
  /** Beside the title: a menu, a filter. */
  aside?: ComponentChildren;
  /** The one primary action, kept at the foot within the thumb's reach. */
  action?: ComponentChildren;
  /** Desk screens use the whole width. */
  wide?: boolean;
  children: ComponentChildren;
}

export function Page({ title, back, sub, aside, action, wide = false, children }: PageProps) {
  const inside = around.value !== null;
  const Heading = inside ? "h2" : "h1";
  useEffect(() => {
    if (!inside) document.title = `${title} · ${t("app.name")}`;
  }, [title]);
  const width = wide ? "max-w-none" : "mx-auto max-w-2xl";
  return (
    <>
      <div class={`flex w-full flex-1 flex-col gap-4 px-4 pb-8 ${width}`}>
        <div class="flex flex-wrap items-start gap-2 pt-1">
          {back && !inside && (
            <button
              type="button"
              class="-ml-3 grid size-12 shrink-0 place-items-center rounded-full hover:bg-base-300 print:hidden"
              aria-label={t("action.back")}
              data-key="u"
              onClick={() => goBack(back)}
            >
              <Icon of={ArrowLeft} class="size-6" />
            </button>
          )}
          <div class="min-w-36 flex-1 py-1.5">
            <Heading class="text-2xl leading-tight">{title}</Heading>
            {sub && <div class="mt-1 flex flex-wrap items-center gap-2 text-ink-soft">{sub}</div>}
          </div>
          {aside}
        </div>
        {children}
      </div>
      {action && <ActionBar>{action}</ActionBar>}
    </>
  );
}

/**
 * Stays at the foot above the navigation; the primary button of the screen. Gone while nothing is to be done.
 *
 * Tells its height as `--foot`, so that a message never lies over the button.
 */
export function ActionBar({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = document.documentElement.style;
    const tell = () => root.setProperty("--foot", `${bar.current?.offsetHeight ?? 0}px`);
    const watch = new ResizeObserver(tell);
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      root.removeProperty("--foot");
    };
  }, []);
  return (
    <div
      ref={bar}
      class="foot sticky bottom-[calc(--spacing(16)+env(safe-area-inset-bottom))] z-20 border-t print:hidden border-line bg-base-100/95 px-4 py-3 backdrop-blur-sm not-has-[a,button,p]:hidden lg:bottom-0"
    >
      <div class="mx-auto flex max-w-2xl flex-wrap items-end gap-3 *:flex-[1_1_6.5rem]">
        {children}
      </div>
    </div>
  );
}

interface CardProps {
  title?: string;
  aside?: ComponentChildren;
  /** Lists and tables reach the edges. */
  flush?: boolean;
  children: ComponentChildren;
}

export function Card({ title, aside, flush = false, children }: CardProps) {
  return (
    <section
      class={`rounded-box border border-line bg-base-100 ${flush ? "overflow-hidden" : "p-4"}`}
    >
      {title && (
        <div class={`flex items-center gap-2 ${flush ? "px-4 pt-4 pb-2" : "mb-3"}`}>
          <h2 class="flex-1 text-lg">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
