/** Inputs for values that belong to no record and no command yet: part of a line, a place to look in. */
import type { ComponentChildren } from "preact";
import { BOX } from "../frame";

const LABEL = "flex min-w-0 flex-col gap-1.5";
/** A select counts as read-only to the browser, which is not meant here. */
const SELECT = BOX.replace("input ", "select ").replace(
  "read-only:bg-base-200",
  "rounded-field border px-3",
);

interface LabelledProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
}

interface PlainTextProps extends LabelledProps {
  max?: number;
  mono?: boolean;
  placeholder?: string;
  numeric?: boolean;
}

export const PlainText = (props: PlainTextProps) => (
  <label class={LABEL}>
    <span class="font-medium">{props.label}</span>
    <input
      class={`${BOX} ${props.mono ? "font-mono" : ""}`}
      type="text"
      autocomplete="off"
      value={props.value}
      {...(props.max && { maxLength: props.max })}
      {...(props.placeholder && { placeholder: props.placeholder })}
      {...(props.numeric && { inputMode: "decimal" })}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  </label>
);

interface SelectProps extends LabelledProps {
  options: readonly { id: string; name: string }[];
  /** What stands first and means none of them. */
  none?: string;
}

export const Select = ({ label, value, onInput, options, none }: SelectProps) => (
  <label class={LABEL}>
    <span class="font-medium">{label}</span>
    <select class={SELECT} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {options.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  </label>
);
