/**
 * Free words in a list: symptoms, trouble codes. Each is added by Enter or the button, removed by a tap.
 */
import { useSignal } from "@preact/signals";
import { Plus, X } from "lucide";
import type { Binding } from "./binding";
import { Button } from "./button";
import { BOX, Frame } from "./frame";
import { Icon } from "./icon";
import { t } from "./words";

interface WordsFieldProps {
  of: Binding;
  needed?: boolean;
  /** Words to offer; tapped in instead of typed. */
  offer?: readonly string[];
}

export function WordsField({ of, needed, offer = [] }: WordsFieldProps) {
  const typed = useSignal("");
  const words = Array.isArray(of.value) ? (of.value as string[]) : [];
  const add = (word: string) => {
    const plain = word.trim();
    if (plain && !words.includes(plain)) of.set([...words, plain]);
    typed.value = "";
  };
  const offered = offer.filter((word) => !words.includes(word));
  return (
    <Frame of={of} needed={needed ?? of.spec.required}>
      {({ id, describedBy }) => (
        <>
          <Chips
            words={words}
            locked={of.readOnly}
            remove={(word) => of.set(words.filter((one) => one !== word))}
          />
          {!of.readOnly && (
            <div class="flex gap-2">
              <input
                id={id}
                class={BOX}
                value={typed.value}
                autocomplete="off"
                aria-describedby={describedBy}
                onInput={(event) => {
                  typed.value = event.currentTarget.value;
                }}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" || event.isComposing) return;
                  event.preventDefault();
                  add(typed.value);
                }}
                onBlur={() => add(typed.value)}
              />
              <Button icon={Plus} onClick={() => add(typed.value)}>
                {t("action.add")}
              </Button>
            </div>
          )}
          {offered.length > 0 && !of.readOnly && (
            <div class="flex flex-wrap gap-2">
              {offered.map((word) => (
                <button
                  key={word}
                  type="button"
                  class="min-h-12 rounded-full border border-dashed border-edge px-4"
                  onClick={() => add(word)}
                >
                  {word}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </Frame>
  );
}

interface ChipsProps {
  words: readonly string[];
  locked: boolean;
  remove: (word: string) => void;
}

function Chips({ words, locked, remove }: ChipsProps) {
  if (words.length === 0) return null;
  return (
    <ul class="flex flex-wrap gap-2">
      {words.map((word) => (
        <li key={word} class="flex items-center rounded-full bg-primary/10 pl-4 font-medium">
          {word}
          <button
            type="button"
            class="grid size-12 place-items-center"
            disabled={locked}
            aria-label={`${t("action.remove")} ${word}`}
            onClick={() => remove(word)}
          >
            <Icon of={X} />
          </button>
        </li>
      ))}
    </ul>
  );
}
