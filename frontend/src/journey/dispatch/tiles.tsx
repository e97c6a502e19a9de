/** Several of a few as big tiles with pictures, for gloves: safety checks and preparations. */
import { Check } from "lucide";
import type { Binding } from "../../ui";
import { Icon, type IconNode } from "../../ui/icon";

interface TilesProps {
  of: Binding;
  icons: Readonly<Record<string, IconNode>>;
  /** One under the other, for longer words. */
  list?: boolean;
}

export function Tiles({ of, icons, list = false }: TilesProps) {
  const ticked = Array.isArray(of.value) ? (of.value as string[]) : [];
  const toggle = (choice: string) =>
    of.set(ticked.includes(choice) ? ticked.filter((one) => one !== choice) : [...ticked, choice]);
  return (
    <fieldset data-field={of.name}>
      <legend class="sr-only">{of.label}</legend>
      <div
        class={
          list
            ? "flex flex-col gap-2"
            : "grid grid-cols-[repeat(auto-fit,minmax(min(100%,8.5rem),1fr))] gap-3"
        }
      >
        {(of.spec.choices ?? []).map((choice) => (
          <Tile
            key={choice}
            icon={icons[choice]}
            label={of.choice(choice)}
            checked={ticked.includes(choice)}
            disabled={of.readOnly}
            list={list}
            onChange={() => toggle(choice)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface TileProps {
  icon: IconNode | undefined;
  label: string;
  checked: boolean;
  disabled: boolean;
  list: boolean;
  onChange: () => void;
}

function Tile({ icon, label, checked, disabled, list, onChange }: TileProps) {
  const tone = checked ? "border-primary bg-primary/10" : "border-edge bg-base-100";
  const shape = list ? "min-h-16 flex-row items-center" : "min-h-28 flex-col justify-between";
  return (
    <label
      class={`relative flex cursor-pointer gap-3 rounded-box border-2 p-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary ${shape} ${tone} ${disabled ? "pointer-events-none opacity-60" : ""}`}
    >
      <input
        class="sr-only"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={onChange}
      />
      {icon && <Icon of={icon} class={`size-8 ${checked ? "text-primary" : "text-ink-soft"}`} />}
      <span class={`flex-1 text-base ${checked ? "font-semibold" : ""}`}>{label}</span>
      <span
        class={`grid size-7 place-items-center rounded-full border-2 ${list ? "" : "absolute top-3 right-3"} ${
          checked ? "border-primary bg-primary text-primary-content" : "border-edge"
        }`}
      >
        {checked && <Icon of={Check} class="size-4" />}
      </span>
    </label>
  );
}
