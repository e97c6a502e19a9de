/**
 * Rows of a list that lead somewhere: what it is in strong words, what about it in soft ones, state at the end.
 */
import { ChevronRight } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon, type IconNode } from "./icon";

export function List({ children }: { children: ComponentChildren }) {
  return (
    <ul class="divide-y divide-line overflow-hidden rounded-box border border-line bg-base-100">
      {children}
    </ul>
  );
}

interface ListRowProps {
  /** A link, or a tap; or a link that also does something. */
  href?: string;
  onClick?: () => void;
  icon?: IconNode;
  title: ComponentChildren;
  sub?: ComponentChildren;
  /** State, figure, mark. */
  end?: ComponentChildren;
}

export function ListRow({ href, onClick, icon, title, sub, end }: ListRowProps) {
  const body = (
    <>
      {icon && <Icon of={icon} class="size-6 text-primary" />}
      <span class="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1.5">
        <span class="min-w-0 flex-[1_1_16rem]">
          <span class="block font-semibold">{title}</span>
          {sub && <span class="mt-0.5 block text-ink-soft">{sub}</span>}
        </span>
        {end && <span class="flex flex-wrap items-center gap-2">{end}</span>}
      </span>
      {(href || onClick) && <Icon of={ChevronRight} class="size-5 text-ink-soft" />}
    </>
  );
  const look = "flex min-h-16 w-full items-center gap-3 px-4 py-3 text-left";
  if (href) {
    return (
      <li data-row>
        <a href={href} onClick={onClick} class={`${look} hover:bg-base-200`}>
          {body}
        </a>
      </li>
    );
  }
  return (
    <li>
      {onClick ? (
        <button type="button" class={`${look} hover:bg-base-200`} onClick={onClick}>
          {body}
        </button>
      ) : (
        <div class={look}>{body}</div>
      )}
    </li>
  );
}

/** Facts of a record: name beside value, or above it where the column is narrow for its text; blank ones left out. */
export function KeyValue({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <div class="@container">
      <dl class="grid gap-x-4 @[15rem]:grid-cols-[fit-content(42%)_1fr] @[15rem]:gap-y-2.5">
        {told.map(([name, value]) => (
          <div key={name} class="contents">
            <dt class="min-w-20 text-ink-soft @max-[15rem]:text-sm">{name}</dt>
            <dd class="whitespace-pre-wrap @max-[15rem]:mb-2.5">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
