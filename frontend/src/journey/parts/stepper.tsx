/** Fewer, how many, more: for a thumb in a glove. The number can be typed as well. */
import { Minus, Plus } from "lucide";
import { Icon, type IconNode } from "../../ui";
import { t } from "./words";

interface StepperProps {
  /** What is counted, for those who hear the screen. */
  label: string;
  value: number;
  least?: number;
  most: number;
  onChange: (value: number) => void;
}

export function Stepper({ label, value, least = 0, most, onChange }: StepperProps) {
  const set = (next: number) => onChange(Math.min(most, Math.max(least, next)));
  return (
    <div class="inline-flex items-center rounded-full border border-edge bg-base-100">
      <Step
        icon={Minus}
        label={t("stepper.less", { label })}
        disabled={value <= least}
        onClick={() => set(value - 1)}
      />
      <input
        class="h-12 w-12 bg-transparent text-center text-lg font-semibold tabular-nums"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={label}
        value={value}
        onInput={(event) => {
          const typed = Number.parseInt(event.currentTarget.value, 10);
          if (Number.isFinite(typed)) set(typed);
        }}
        onBlur={(event) => {
          event.currentTarget.value = String(value);
        }}
      />
      <Step
        icon={Plus}
        label={t("stepper.more", { label })}
        disabled={value >= most}
        onClick={() => set(value + 1)}
      />
    </div>
  );
}

interface StepProps {
  icon: IconNode;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

const Step = ({ icon, label, disabled, onClick }: StepProps) => (
  <button
    type="button"
    class="grid size-12 place-items-center rounded-full disabled:opacity-35"
    aria-label={label}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon of={icon} />
  </button>
);
