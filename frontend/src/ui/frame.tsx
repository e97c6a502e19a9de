/**
 * What every form field shares: label, need, hint, what is wrong, and the ids that tie them together.
 */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Binding } from "./binding";
import { t } from "./words";

export interface FrameIds {
  id: string;
  /** For aria-describedby; undefined when there is nothing to say. */
  describedBy: string | undefined;
  invalid: boolean;
}

interface FrameProps {
  of: Binding;
  /** A field that the step can't be finished without, though the record may be saved without it. */
  needed?: boolean;
  /** Something typed that is no value yet (letters in a number). */
  fault?: string | null;
  /** Several inputs under one label: radio buttons, yes and no. */
  group?: boolean;
  children: (ids: FrameIds) => ComponentChildren;
}

export function Frame({ of, needed, fault: typed, group = false, children }: FrameProps) {
  const id = useId();
  const fault = typed ?? of.fault;
  const hint = of.hint;
  const describedBy = fault || hint ? `${id}-about` : undefined;
  const label = (
    <>
      {of.label}
      {(needed ?? of.spec.required) && (
        <span class="ml-1.5 text-sm font-normal text-ink-soft">{t("field.required")}</span>
      )}
    </>
  );
  const body = (
    <>
      {children({ id, describedBy, invalid: Boolean(fault) })}
      {describedBy && (
        <p id={describedBy} class={`text-sm ${fault ? "font-medium text-error" : "text-ink-soft"}`}>
          {fault ?? hint}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset
        class="flex min-w-0 flex-col gap-1.5"
        data-field={of.name}
        aria-describedby={describedBy}
      >
        <legend class="mb-1.5 font-medium">{label}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div class="flex min-w-0 flex-col gap-1.5" data-field={of.name}>
      <label class="font-medium" for={id}>
        {label}
      </label>
      {body}
    </div>
  );
}

/** The look of a box one types in. */
export const BOX =
  "input h-auto min-h-12 w-full border-edge bg-base-100 text-base aria-invalid:border-error read-only:bg-base-200";
