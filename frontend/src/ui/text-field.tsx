/**
 * Text, in one line or growing with what is written.
 */
import type { Binding } from "./binding";
import { BOX, Frame } from "./frame";
import { ScanButton } from "./scan";

interface TextFieldProps {
  of: Binding;
  needed?: boolean;
  /** Several lines; by itself where the declaration allows more than 200 characters. */
  long?: boolean;
  placeholder?: string;
  /** "tel", "email" or "text": which keyboard the phone shows. */
  keyboard?: "text" | "tel" | "email" | "url";
  /** Numbers of vehicles and parts: capitals, no correction. */
  code?: boolean;
  /** It stands on the thing as a bar code or QR code too. */
  scan?: boolean;
}

const LONG = 200;

export function TextField({
  of,
  needed,
  long,
  placeholder,
  keyboard = "text",
  code = false,
  scan = false,
}: TextFieldProps) {
  const several = long ?? (of.spec.max ?? 0) > LONG;
  const value = typeof of.value === "string" ? of.value : "";
  const set = (text: string) => {
    const kept = code ? text.toUpperCase() : text;
    of.set(kept === "" ? null : kept);
  };
  return (
    <Frame of={of} needed={needed ?? of.spec.required}>
      {({ id, describedBy, invalid }) =>
        several ? (
          <textarea
            id={id}
            class={`textarea field-sizing-content min-h-28 ${BOX.replace("input ", "")} py-3 leading-relaxed`}
            value={value}
            rows={3}
            placeholder={placeholder}
            readOnly={of.readOnly}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onInput={(event) => set(event.currentTarget.value)}
          />
        ) : (
          <>
            <input
              id={id}
              class={BOX}
              type="text"
              inputMode={keyboard}
              autocomplete="off"
              autocapitalize={code ? "characters" : "sentences"}
              spellcheck={!code}
              value={value}
              placeholder={placeholder}
              readOnly={of.readOnly}
              aria-invalid={invalid}
              aria-describedby={describedBy}
              onInput={(event) => set(event.currentTarget.value)}
            />
            {scan && !of.readOnly && <ScanButton title={of.label} found={set} />}
          </>
        )
      }
    </Frame>
  );
}
