/** "?": the keys that work here, those of the scheme and those of the buttons in sight. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { Sheet } from "../sheet";
import { keyedButtons } from "./keys";
import { t } from "./words";

const SCHEME = ["J K", "O", "X", "/", "P", "?"] as const;
const WORD: Record<(typeof SCHEME)[number], Parameters<typeof t>[0]> = {
  "J K": "keys.walk",
  O: "keys.open",
  X: "keys.tick",
  "/": "keys.search",
  P: "keys.print",
  "?": "keys.help",
};

const here = signal<readonly (readonly [string, string])[] | null>(null);
let placed = false;

export function showKeys(): void {
  if (!placed) {
    const root = document.body.appendChild(document.createElement("div"));
    render(<Help />, root);
    placed = true;
  }
  const own = keyedButtons().map(
    (one) =>
      [
        one.dataset.key?.toUpperCase() ?? "",
        one.getAttribute("aria-label") ?? one.textContent ?? "",
      ] as const,
  );
  here.value = [...new Map(own).entries()];
}

function Help() {
  const own = here.value;
  return (
    <Sheet
      open={own !== null}
      title={t("keys.title")}
      onClose={() => {
        here.value = null;
      }}
    >
      {own && own.length > 0 && (
        <>
          <h3 class="mb-1 text-ink-soft">{t("keys.here")}</h3>
          <Keys rows={own} />
          <h3 class="mt-4 mb-1 text-ink-soft">{t("keys.everywhere")}</h3>
        </>
      )}
      <Keys rows={SCHEME.map((key) => [key, t(WORD[key])] as const)} />
    </Sheet>
  );
}

const Keys = ({ rows }: { rows: readonly (readonly [string, string])[] }) => (
  <dl class="grid grid-cols-[5rem_1fr] items-center gap-y-1.5">
    {rows.map(([key, word]) => (
      <div key={key} class="contents">
        <dt class="flex gap-1">
          {key.split(" ").map((one) => (
            <kbd
              key={one}
              class="min-w-8 rounded-md border border-edge bg-base-200 px-2 py-0.5 text-center font-mono"
            >
              {one}
            </kbd>
          ))}
        </dt>
        <dd>{word}</dd>
      </div>
    ))}
  </dl>
);
