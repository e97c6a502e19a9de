/** Places of one screen side by side, each with its own address, so that "back" and links find them. */
import { useEffect, useRef } from "preact/hooks";

interface Tab {
  key: string;
  href: string;
  label: string;
  /** How many there are that want something of the person. */
  count?: number;
}

export function Tabs({ tabs, here, label }: { tabs: readonly Tab[]; here: string; label: string }) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const chosen = row.current?.querySelector("[aria-current]");
    chosen?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [here]);
  return (
    <nav ref={row} class="-mx-4 overflow-x-auto px-4" aria-label={label}>
      <ul class="flex gap-1.5">
        {tabs.map((tab) => (
          <li key={tab.key} class="shrink-0">
            <a
              href={tab.href}
              aria-current={tab.key === here ? "page" : undefined}
              class={`flex min-h-12 items-center gap-1.5 rounded-full border px-3 ${
                tab.key === here
                  ? "border-primary bg-primary font-semibold text-primary-content"
                  : "border-edge bg-base-100"
              }`}
            >
              {tab.label}
              {Boolean(tab.count) && <Count n={tab.count ?? 0} here={tab.key === here} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Count = ({ n, here }: { n: number; here: boolean }) => (
  <span
    class={`grid min-w-5 place-items-center rounded-full px-1 text-sm tabular-nums ${
      here ? "bg-primary-content text-primary" : "bg-base-300"
    }`}
  >
    {n}
  </span>
);
