/** What asking again brought to light: in words, and whom and which vehicle it turned out to concern. */
import { useSignal } from "@preact/signals";
import { CircleCheck } from "lucide";
import type { Shown } from "../../../store";
import { Button, commandForm, MoveButton, Picker, Sheet, TextField, told } from "../../../ui";
import { tr } from "../../../words";
import { customerOptions, vehicleOptions } from "./options";

type Entry = Shown<"call_entry">;

export function ClarifyButton({ entry }: { entry: Entry }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <>
      <MoveButton
        of="call_entry.clarify"
        id={entry.id}
        icon={CircleCheck}
        onAsk={() => {
          open.value = true;
        }}
      />
      <Sheet open={open.value} title={tr("call_entry.clarify")} onClose={close}>
        <ClarifyForm entry={entry} close={close} />
      </Sheet>
    </>
  );
}

function ClarifyForm({ entry, close }: { entry: Entry; close: () => void }) {
  const { customer_id, vehicle_id } = entry;
  const form = commandForm("call_entry.clarify", entry.id, { customer_id, vehicle_id });
  const send = () => {
    void told(form.submit(entry.id));
    close();
  };
  return (
    <div class="flex flex-col gap-5">
      <TextField of={form.bind("clarification")} long />
      <Picker
        of={form.bind("vehicle_id")}
        options={vehicleOptions}
        onPick={(option) => {
          const owner = vehicleOptions().find((one) => one.id === option.id)?.customer;
          if (owner && !form.values.customer_id) form.set({ customer_id: owner });
        }}
      />
      <Picker of={form.bind("customer_id")} options={customerOptions} />
      <Button weight="primary" wide icon={CircleCheck} disabled={form.incomplete} onClick={send}>
        {tr("call_entry.clarify")}
      </Button>
    </div>
  );
}
