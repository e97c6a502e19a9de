/** One of two values beside each other: which it is, what it says, whose it is, and what can be done with it. */
import type { ComponentChildren } from "preact";

interface SideProps {
  label: string;
  text: string;
  by?: string;
  children?: ComponentChildren;
}

export function Side({ label, text, by, children }: SideProps) {
  return (
    <div class="flex min-w-0 flex-col rounded-field bg-base-200 px-3 py-2">
      <div class="text-sm text-ink-soft">{label}</div>
      <div class="whitespace-pre-wrap">{text}</div>
      {by && <div class="mt-1 text-sm text-ink-soft">{by}</div>}
      {children && <div class="mt-auto pt-3 pb-1">{children}</div>}
    </div>
  );
}
