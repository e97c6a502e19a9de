/**
 * A number with its unit, by the numeric keypad; money is typed in yuan and kept in fen.
 *
 * What is typed stays in the box while it is no number yet; only a number (or nothing) is saved.
 */
import { useSignal } from "@preact/signals";
import { fenToText, textToFen } from "../kernel/money";
import { tr } from "../words";
import type { Binding } from "./binding";
import { BOX, Frame } from "./frame";
import { t } from "./words";

interface NumberFieldProps {
  of: Binding;
  needed?: boolean;
  /** Words under the box for a value that is allowed but strange (an odometer that runs backwards). */
  doubt?: string | null;
}

const UNITS: Record<string, string> = { fen: "¥" };

function parse(of: Binding, text: string): number | null {
  if (of.spec.type === "money") return textToFen(text);
  const plain = text.replace(/[\s,，]/g, "").replace("。", ".");
  const form = of.spec.type === "integer" ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  return form.test(plain) ? Number(plain) : null;
}

function show(of: Binding): string {
  if (typeof of.value !== "number") return "";
  return of.spec.type === "money" ? fenToText(of.value) : String(of.value);
}

export function NumberField({ of, needed, doubt }: NumberFieldProps) {
  const typed = useSignal<string | null>(null);
  const unit = of.spec.unit
    ? (UNITS[of.spec.unit] ?? tr(`unit.${of.spec.unit}`, {}, of.spec.unit))
    : null;
  const strange =
    typed.value !== null && typed.value.trim() !== "" && parse(of, typed.value) === null;
  const set = (text: string) => {
    typed.value = text;
    const value = parse(of, text);
    if (value !== null || text.trim() === "") of.set(value);
  };
  const wrong = of.spec.type === "money" ? t("field.not_money") : t("field.not_a_number");
  return (
    <Frame of={of} needed={needed ?? of.spec.required} fault={strange ? wrong : null}>
      {({ id, describedBy, invalid }) => (
        <>
          <div class="relative">
            <input
              id={id}
              class={`${BOX} ${unit ? "pr-16" : ""} text-lg font-medium tabular-nums`}
              type="text"
              inputMode={of.spec.type === "integer" ? "numeric" : "decimal"}
              autocomplete="off"
              value={typed.value ?? show(of)}
              readOnly={of.readOnly}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onInput={(event) => set(event.currentTarget.value)}
              onBlur={() => {
                if (!strange) typed.value = null;
              }}
            />
            {unit && (
              <span class="pointer-events-none absolute inset-y-0 right-4 z-10 grid place-items-center text-ink-soft">
                {unit}
              </span>
            )}
          </div>
          {doubt && <p class="text-sm font-medium text-warning">{doubt}</p>}
        </>
      )}
    </Frame>
  );
}
