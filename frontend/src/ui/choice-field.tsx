/**
 * One of a few, several of a few, yes or no: chips large enough for a glove.
 */

import type { Binding } from "./binding";
import { Frame } from "./frame";
import { t } from "./words";

interface ChipProps {
  type: "radio" | "checkbox";
  name: string;
  checked: boolean;
  disabled: boolean;
  onChange: () => void;
  children: string;
}

function Chip({ type, name, checked, disabled, onChange, children }: ChipProps) {
  const look = checked
    ? "border-primary bg-primary font-semibold text-primary-content"
    : "border-edge bg-base-100";
  return (
    <label
      class={`flex min-h-12 cursor-pointer items-center rounded-full border px-5 py-1 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary ${look} ${
        disabled ? "pointer-events-none opacity-60" : ""
      }`}
    >
      <input
        class="sr-only"
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={onChange}
        onClick={() => type === "radio" && checked && onChange()}
      />
      {children}
    </label>
  );
}

interface ChoiceFieldProps {
  of: Binding;
  needed?: boolean;
  /** Fewer or other choices than the declaration's. */
  choices?: readonly string[];
}

/** One of a few; a second tap takes the choice back where it is not required. */
export function ChoiceField({ of, needed, choices = of.spec.choices ?? [] }: ChoiceFieldProps) {
  const pick = (choice: string) => {
    if (of.value !== choice) of.set(choice);
    else if (!of.spec.required) of.set(null);
  };
  return (
    <Frame of={of} needed={needed ?? of.spec.required} group>
      {({ id }) => (
        <div class="flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Chip
              key={choice}
              type="radio"
              name={id}
              checked={of.value === choice}
              disabled={of.readOnly}
              onChange={() => pick(choice)}
            >
              {of.choice(choice)}
            </Chip>
          ))}
        </div>
      )}
    </Frame>
  );
}

/** Several of a few, ticked in any order. */
export function TagsField({ of, needed, choices = of.spec.choices ?? [] }: ChoiceFieldProps) {
  const ticked = Array.isArray(of.value) ? (of.value as string[]) : [];
  const toggle = (choice: string) => {
    const next = ticked.includes(choice)
      ? ticked.filter((one) => one !== choice)
      : [...ticked, choice];
    of.set(next);
  };
  return (
    <Frame of={of} needed={needed ?? of.spec.required} group>
      {({ id }) => (
        <div class="flex flex-wrap gap-2">
          {choices.map((choice) => (
            <Chip
              key={choice}
              type="checkbox"
              name={id}
              checked={ticked.includes(choice)}
              disabled={of.readOnly}
              onChange={() => toggle(choice)}
            >
              {of.choice(choice)}
            </Chip>
          ))}
        </div>
      )}
    </Frame>
  );
}

/** Yes, no, or not answered yet. */
export function YesNoField({ of, needed }: { of: Binding; needed?: boolean }) {
  const answers = [
    [true, t("action.yes")],
    [false, t("action.no")],
  ] as const;
  return (
    <Frame of={of} needed={needed ?? of.spec.required} group>
      {({ id }) => (
        <div class="flex gap-2">
          {answers.map(([answer, word]) => (
            <Chip
              key={word}
              type="radio"
              name={id}
              checked={of.value === answer}
              disabled={of.readOnly}
              onChange={() => of.set(of.value === answer && !of.spec.required ? null : answer)}
            >
              {word}
            </Chip>
          ))}
        </div>
      )}
    </Frame>
  );
}
