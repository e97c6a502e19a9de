/** One of many in the browser's own list: quick by mouse and by typing. For filters; forms have ui/ChoiceField. */
interface SelectProps {
  label: string;
  /** What "" means: all of them. */
  all: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}

export function Select({ label, all, value, options, onPick }: SelectProps) {
  return (
    <select
      class={`min-h-12 max-w-48 rounded-full border bg-base-100 px-4 text-base ${
        value ? "border-primary font-semibold text-primary" : "border-edge"
      }`}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {options.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
}
