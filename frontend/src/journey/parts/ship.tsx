/** One parcel of old parts: tick what is in it, write the waybill once. */
import { useSignal } from "@preact/signals";
import { Send } from "lucide";
import { clearDraft, type Shown, send } from "../../store";
import { Button, commandForm, Sheet, TextField, toast } from "../../ui";
import { useOldPartName } from "./facts";
import { t } from "./words";

interface ShipProps {
  parts: readonly Shown<"old_part">[];
  open: boolean;
  close: () => void;
}

function Ship({ parts, open, close }: ShipProps) {
  return (
    <Sheet open={open} title={t("ship.title")} onClose={close}>
      <Parcel parts={parts} close={close} />
    </Sheet>
  );
}

/** The button that opens it. */
export function ShipButton({ parts, label }: { parts: ShipProps["parts"]; label: string }) {
  const open = useSignal(false);
  const set = (to: boolean) => () => {
    open.value = to;
  };
  return (
    <>
      <Button weight="primary" icon={Send} wide onClick={set(true)}>
        {label}
      </Button>
      <Ship parts={parts} open={open.value} close={set(false)} />
    </>
  );
}

function Parcel({ parts, close }: Omit<ShipProps, "open">) {
  const left = useSignal<ReadonlySet<string>>(new Set());
  const form = commandForm("old_part.ship", "parcel");
  const packed = parts.filter((one) => !left.value.has(one.id));
  const toggle = (id: string) => {
    const next = new Set(left.value);
    if (!next.delete(id)) next.add(id);
    left.value = next;
  };
  const ship = () => {
    const { waybill, box } = form.values as { waybill: string; box?: string | null };
    for (const one of packed) send("old_part.ship", one.id, { waybill, ...(box && { box }) });
    clearDraft("old_part.ship/parcel");
    toast(t("ship.sent", { n: packed.length }));
    close();
  };
  return (
    <div class="flex flex-col gap-4">
      <fieldset>
        <legend class="mb-2 font-medium">{t("ship.what")}</legend>
        <ul class="divide-y divide-line">
          {parts.map((one) => (
            <li key={one.id}>
              <label class="flex min-h-14 items-center gap-3">
                <input
                  class="size-6 accent-primary"
                  type="checkbox"
                  checked={!left.value.has(one.id)}
                  onChange={() => toggle(one.id)}
                />
                <span class="flex-1">
                  <span class="block font-semibold">{useOldPartName(one)}</span>
                  <span class="block text-ink-soft tabular-nums">{one.tag}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <TextField of={form.bind("waybill")} code />
      <TextField of={form.bind("box")} />
      <Button
        weight="primary"
        icon={Send}
        wide
        disabled={form.incomplete || packed.length === 0}
        onClick={ship}
      >
        {t("ship.send", { n: packed.length })}
      </Button>
    </div>
  );
}
