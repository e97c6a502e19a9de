/** Logging a call while the caller speaks: the few things that are always known first, the rest folded. */
import { Check } from "lucide";
import { newRowId } from "../../../store";
import {
  Button,
  Card,
  ChoiceField,
  commandForm,
  MomentField,
  navigate,
  Page,
  Picker,
  TextField,
  toast,
  told,
} from "../../../ui";
import { t } from "../words";
import { customerOptions, vehicleOptions } from "./options";

export default function NewCall() {
  const form = commandForm("call_entry.log", "", {});
  const vehicle = form.bind("vehicle_id");
  const save = () => {
    const id = newRowId();
    void told(form.submit(id));
    toast(t("new.saved"));
    navigate(`/calls/${id}`, { replace: true });
  };
  return (
    <Page
      title={t("calls.new")}
      back="/calls"
      action={
        <Button weight="primary" icon={Check} disabled={form.incomplete} onClick={save}>
          {t("calls.new")}
        </Button>
      }
    >
      <Card>
        <div class="flex flex-col gap-5">
          <ChoiceField of={form.bind("channel")} />
          <div class="grid gap-5 sm:grid-cols-2">
            <TextField of={form.bind("caller")} />
            <TextField of={form.bind("phone")} keyboard="tel" />
          </div>
          <TextField of={form.bind("said")} long />
          <Picker
            of={vehicle}
            options={vehicleOptions}
            onPick={(option) => {
              const owner = ownerOf(option.id);
              if (owner) form.set({ customer_id: owner });
            }}
          />
          <Picker of={form.bind("customer_id")} options={customerOptions} />
          <details>
            <summary class="min-h-12 cursor-pointer py-3 text-ink-soft">
              {t("new.optional")}
            </summary>
            <div class="flex flex-col gap-5 pt-3">
              <TextField of={form.bind("vin_told")} code />
              <TextField of={form.bind("passed_by")} />
              <MomentField of={form.bind("received_at")} />
            </div>
          </details>
        </div>
      </Card>
    </Page>
  );
}

const ownerOf = (id: string) =>
  vehicleOptions().find((option) => option.id === id)?.customer ?? null;
