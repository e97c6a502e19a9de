/** Parts of one screen side by side, each with its own address (`?show=`), so that "back" and links find them. */
import { navigate, path, query } from "../navigation";

export interface Tab<K extends string> {
  key: K;
  label: string;
  /** How many there are that want something of the person. */
  count?: number;
}

/** Which of the tabs the address names; the first one when it names none. */
export function useTab<K extends string>(keys: readonly [K, ...K[]], name = "show"): K {
  const asked = query.value.get(name) as K | null;
  return asked && keys.includes(asked) ? asked : keys[0];
}

/** Another part of the same screen; no step to go back over. */
export const goToTab = (key: string, name = "show"): void =>
  navigate(`${path.value}?${name}=${key}`, { replace: true });

interface TabsProps<K extends string> {
  tabs: readonly Tab<K>[];
  here: K;
  label: string;
  name?: string;
}

export function Tabs<K extends string>({ tabs, here, label, name = "show" }: TabsProps<K>) {
  return (
    <nav class="-mx-4 overflow-x-auto px-4" aria-label={label}>
      <ul class="flex gap-2">
        {tabs.map((tab) => (
          <li key={tab.key} class="shrink-0">
            <a
              href={`${path.value}?${name}=${tab.key}`}
              aria-current={tab.key === here ? "page" : undefined}
              class={`flex min-h-12 items-center gap-2 rounded-full border px-4 lg:min-h-10 ${
                tab.key === here
                  ? "border-primary bg-primary font-semibold text-primary-content"
                  : "border-edge bg-base-100"
              }`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                goToTab(tab.key, name);
              }}
            >
              {tab.label}
              {Boolean(tab.count) && (
                <span
                  class={`grid min-w-6 place-items-center rounded-full px-1.5 text-sm tabular-nums ${
                    tab.key === here ? "bg-primary-content text-primary" : "bg-base-300"
                  }`}
                >
                  {tab.count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
