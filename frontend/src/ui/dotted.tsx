/**
 * Short facts in a row with dots between them: a number, a day, a place. Breaks between the facts, never within one.
 */
import type { ComponentChildren } from "preact";

export function Dotted({ facts }: { facts: readonly ComponentChildren[] }) {
  const told = facts.filter(Boolean);
  return (
    <span class="flex flex-wrap tabular-nums">
      {told.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: plain texts in a fixed order
        <span key={at} class="max-w-full">
          {fact}
          {at < told.length - 1 && <span class="px-1.5">·</span>}
        </span>
      ))}
    </span>
  );
}
