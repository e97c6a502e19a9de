/**
 * The step bar: where one is, what is done, what is open; every step a tap away.
 */
import { Check } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon";

export interface Step {
  key: string;
  label: string;
  href: string;
  done: boolean;
}

export function StepBar({
  steps,
  here,
  label,
}: {
  steps: readonly Step[];
  here: string;
  label: string;
}) {
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here) current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [here]);
  return (
    <nav
      class="sticky top-14 z-20 overflow-x-auto border-b border-line bg-base-200/95 backdrop-blur-sm"
      aria-label={label}
    >
      <ol class="mx-auto flex max-w-2xl px-2">
        {steps.map((step, i) => {
          const at = step.key === here;
          return (
            <li key={step.key} class="min-w-18 flex-1">
              <a
                ref={at ? current : null}
                href={step.href}
                aria-current={at ? "step" : undefined}
                class={`flex min-h-16 flex-col items-center justify-center gap-1 border-b-3 px-1 text-[min(0.875rem,18px)] ${
                  at
                    ? "border-primary font-semibold text-primary"
                    : "border-transparent text-ink-soft"
                }`}
              >
                <Mark number={i + 1} done={step.done} at={at} />
                {step.label}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Mark({ number, done, at }: { number: number; done: boolean; at: boolean }) {
  const look = done
    ? "bg-success text-success-content"
    : at
      ? "bg-primary text-primary-content"
      : "bg-base-300 text-base-content";
  return (
    <span class={`grid size-7 place-items-center rounded-full text-sm font-semibold ${look}`}>
      {done ? <Icon of={Check} class="size-4" /> : number}
    </span>
  );
}
