/** A person's filters of a list by their names: one tap narrows the list, and what is narrowed now can be kept. */
import { useSignal } from "@preact/signals";
import { BookmarkPlus, X } from "lucide";
import { sameValue } from "../../kernel/guard";
import { create, remove, useRows } from "../../store";
import { Button } from "../button";
import { Icon } from "../icon";
import { Sheet } from "../sheet";
import { undoable } from "../toast";
import { PlainText } from "./inputs";
import { t } from "./words";

export type Filter = Readonly<Record<string, string>>;

export interface Views {
  /** What the list is narrowed by now; blank values narrow nothing. `show`: its part, which alone is no filter. */
  filter: Filter;
  apply: (filter: Filter) => void;
}

const said = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value));

export function SavedViews({ list, filter, apply }: Views & { list: string }) {
  const kept = useRows("saved_view", { list });
  const now = said(filter);
  const same = (one: { filter: unknown }) => sameValue(one.filter, now);
  const here = kept.find(same);
  return (
    <>
      {kept.map((one) => (
        <Chip
          key={one.id}
          name={one.name}
          on={one === here}
          pick={() => apply(one === here ? {} : ((one.filter ?? {}) as Filter))}
          drop={() => {
            remove("saved_view", one.id);
            undoable(t("views.dropped", { name: one.name }), () =>
              create("saved_view", { list, name: one.name, filter: one.filter }),
            );
          }}
        />
      ))}
      {!here && Object.keys(now).some((name) => name !== "show") && (
        <Keep list={list} filter={now} />
      )}
    </>
  );
}

interface ChipProps {
  name: string;
  on: boolean;
  pick: () => void;
  drop: () => void;
}

const Chip = ({ name, on, pick, drop }: ChipProps) => (
  <span
    class={`inline-flex items-center rounded-full border ${on ? "border-primary bg-primary/10 font-semibold text-primary" : "border-edge bg-base-100"}`}
  >
    <button type="button" class="min-h-10 px-4" aria-pressed={on} onClick={pick}>
      {name}
    </button>
    {on && (
      <button
        type="button"
        class="-ml-2 grid size-10 place-items-center"
        aria-label={t("views.drop", { name })}
        onClick={drop}
      >
        <Icon of={X} class="size-4" />
      </button>
    )}
  </span>
);

function Keep({ list, filter }: { list: string; filter: Filter }) {
  const open = useSignal(false);
  const name = useSignal("");
  const close = () => {
    open.value = false;
  };
  const keep = () => {
    create("saved_view", { list, name: name.value.trim(), filter });
    name.value = "";
    close();
  };
  return (
    <>
      <Button
        weight="quiet"
        icon={BookmarkPlus}
        hotkey="s"
        onClick={() => {
          open.value = true;
        }}
      >
        {t("views.keep")}
      </Button>
      <Sheet open={open.value} title={t("views.keep")} onClose={close}>
        <div class="flex flex-col gap-4">
          <p class="text-ink-soft">{t("views.hint")}</p>
          <PlainText
            label={t("views.name")}
            value={name.value}
            max={60}
            onInput={(next) => {
              name.value = next;
            }}
          />
          <Button weight="primary" wide disabled={!name.value.trim()} onClick={keep}>
            {t("views.go")}
          </Button>
        </div>
      </Sheet>
    </>
  );
}
