/**
 * Choosing one of many (a part, a fault, a person): a field that opens a sheet with a search.
 */
import { useComputed, useSignal } from "@preact/signals";
import { ChevronDown } from "lucide";
import type { ComponentChildren } from "preact";
import type { Binding } from "./binding";
import { Frame } from "./frame";
import { Icon } from "./icon";
import { ListRow } from "./list";
import { LongList } from "./long-list";
import { asks, SearchBox, searchable } from "./search-box";
import { Sheet } from "./sheet";
import { Empty } from "./states";
import { t } from "./words";

export interface Option {
  id: string;
  title: string;
  sub?: ComponentChildren;
  /** What is searched beside the title: numbers, pinyin initials, the other language. */
  find?: readonly (string | null | undefined)[];
}

interface PickerProps {
  of: Binding;
  needed?: boolean;
  /** Asked only while the sheet is open, or for the chosen one. */
  options: () => readonly Option[];
  /** What the closed field shows; the option's title where it is not given. */
  shown?: string | null;
  onPick?: (option: Option) => void;
}

export function Picker({ of, needed, options, shown, onPick }: PickerProps) {
  const open = useSignal(false);
  const title =
    shown ?? (of.value ? options().find((option) => option.id === of.value)?.title : null);
  const pick = (option: Option) => {
    of.set(option.id);
    onPick?.(option);
    open.value = false;
  };
  return (
    <Frame of={of} needed={needed ?? of.spec.required}>
      {({ id, describedBy }) => (
        <>
          <button
            id={id}
            type="button"
            class="flex min-h-12 w-full items-center gap-2 rounded-field border border-edge bg-base-100 px-4 py-2 text-left disabled:bg-base-200"
            disabled={of.readOnly}
            aria-describedby={describedBy}
            aria-haspopup="dialog"
            onClick={() => {
              open.value = true;
            }}
          >
            <span class={`flex-1 ${title ? "" : "text-ink-soft"}`}>
              {title ?? t("action.search")}
            </span>
            <Icon of={ChevronDown} />
          </button>
          <Sheet
            open={open.value}
            title={of.label}
            onClose={() => {
              open.value = false;
            }}
          >
            <Found options={options} pick={pick} />
          </Sheet>
        </>
      )}
    </Frame>
  );
}

function Found({
  options,
  pick,
}: {
  options: () => readonly Option[];
  pick: (option: Option) => void;
}) {
  const question = useSignal("");
  const all = useComputed(() =>
    options().map((option) => ({
      option,
      ready: searchable([option.title, ...(option.find ?? [])]),
    })),
  );
  const fits = asks(question.value);
  const found = all.value.filter((one) => fits(one.ready)).map((one) => one.option);
  return (
    <div class="flex min-h-[60dvh] flex-col gap-3">
      <SearchBox of={question} />
      {found.length === 0 ? (
        <Empty />
      ) : (
        <LongList
          rows={found}
          row={(option) => (
            <ListRow title={option.title} sub={option.sub} onClick={() => pick(option)} />
          )}
        />
      )}
    </div>
  );
}
