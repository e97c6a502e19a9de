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
  /** A place instead of an act: a link that looks like a button. */
  href?: string;
  type?: "button" | "submit";
  disabled?: boolean;
  /** The act is under way; the button waits. */
  busy?: boolean;
  /** As wide as its column. */
  wide?: boolean;
  /** The key that presses it at a desk (ui/desk/keys.ts). */
  hotkey?: string | undefined;
  children: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { weight = "plain", icon, href, busy = false, wide = false, hotkey, children } = props;
  const keyed = hotkey ? { "data-key": hotkey, "aria-keyshortcuts": hotkey } : {};
  const look = `btn h-auto min-h-12 max-w-full px-5 py-2 text-base font-semibold ${LOOK[weight]} ${wide ? "w-full" : ""}`;
  const body = (
    <>
      {busy ? <Spinner /> : icon && <Icon of={icon} />}
      {children}
    </>
  );
  if (href) {
    return (
      <a class={look} href={href} {...keyed}>
        {body}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? "button"}
      class={look}
      disabled={props.disabled || busy}
      aria-busy={busy}
      {...keyed}
      onClick={props.onClick}
    >
      {body}
    </button>
  );
}
