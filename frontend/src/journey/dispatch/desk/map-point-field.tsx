/** The place on the map: pasted from a map, or the customer's own; told where it no longer fits the address. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { useRow } from "../../../store";
import { Button, type CommandForm } from "../../../ui";
import { BOX } from "../../../ui/frame";
import { pointText, readPoint } from "./map-point";
import { t } from "./words";

export function MapPointField({ form }: { form: CommandForm }) {
  const typed = useSignal<string | null>(null);
  const id = useId();
  const standing = pointText(form.values);
  const text = typed.value ?? standing;
  const wrong = text.trim() !== "" && readPoint(text) === null;
  const write = (next: string) => {
    typed.value = next;
    const point = readPoint(next);
    if (point || next.trim() === "") form.set({ ...(point ?? { lat: null, lon: null }) });
  };
  return (
    <div class="flex flex-col gap-1.5">
      <label for={id} class="font-medium">
        {t("point.label")}
      </label>
      <input
        id={id}
        class={`${BOX} tabular-nums`}
        type="text"
        inputMode="text"
        autocomplete="off"
        value={text}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => {
          if (!wrong) typed.value = null;
        }}
      />
      <p
        id={`${id}-hint`}
        class={wrong ? "text-sm font-medium text-error" : "text-sm text-ink-soft"}
      >
        {wrong ? t("point.wrong") : t("point.hint")}
      </p>
      {standing && <Elsewhere form={form} />}
    </div>
  );
}

/** The address was changed and the point is still that of the customer's record. */
function Elsewhere({ form }: { form: CommandForm }) {
  const { customer_id, address, lat, lon } = form.values as Record<string, unknown>;
  const customer = useRow("customer", typeof customer_id === "string" ? customer_id : null);
  const same = customer && customer.lat === lat && customer.lon === lon;
  if (!same || !address || address === customer.address) return null;
  return (
    <div class="flex flex-wrap items-center gap-x-3">
      <p class="font-medium text-warning">{t("point.elsewhere")}</p>
      <Button weight="quiet" onClick={() => form.set({ lat: null, lon: null })}>
        {t("point.clear")}
      </Button>
    </div>
  );
}
