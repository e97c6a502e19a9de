/**
 * Buttons by weight: one primary to a screen, quiet for the rest, danger for what can't be taken back.
 * At least 48 px high, icon always with a word.
 */
import type { ComponentChildren } from "preact";
import { Icon, type IconNode, Spinner } from "./icon";

export type Weight = "primary" | "plain" | "quiet" | "danger";

const LOOK: Record<Weight, string> = {
  primary: "btn-primary",
  plain: "btn-outline border-edge bg-base-100",
  quiet: "btn-ghost",
  danger: "btn-error",
};

interface ButtonProps {
  weight?: Weight;
  icon?: IconNode;
  onClick?: (() => void) | undefined;
  type?: "button" | "submit";
  disabled?: boolean;
  busy?: boolean;
  wide?: boolean;
  children: ComponentChildren;
}

export function Button({
  weight = "plain",
  icon,
  onClick,
  type = "button",
  disabled = false,
  busy = false,
  wide = false,
  children,
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`btn h-auto min-h-12 px-5 py-2 text-base font-semibold ${LOOK[weight]} ${wide ? "w-full" : ""}`}
      disabled={disabled || busy}
      aria-busy={busy}
      onClick={onClick}
    >
      {busy ? <Spinner /> : icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
