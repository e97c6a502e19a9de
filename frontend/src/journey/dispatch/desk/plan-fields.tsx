/** The fields of what is planned, the same where a job is opened and where it is planned anew. */
import {
  ChoiceField,
  type CommandForm,
  MomentField,
  NumberField,
  Picker,
  TextField,
  YesNoField,
} from "../../../ui";
import { MapPointField } from "./map-point-field";
import { supplierOptions } from "./options";
import { t } from "./words";

export function ContactFields({ form }: { form: CommandForm }) {
  return (
    <>
      <div class="grid gap-5 sm:grid-cols-2">
        <TextField of={form.bind("contact_name")} needed />
        <TextField of={form.bind("contact_phone")} keyboard="tel" needed />
      </div>
      <div class="grid gap-5 sm:grid-cols-[1fr_12rem]">
        <TextField of={form.bind("address")} long={false} needed />
        <NumberField of={form.bind("distance_km")} />
      </div>
      <MapPointField form={form} />
    </>
  );
}

export function FaultFields({ form }: { form: CommandForm }) {
  const involved = form.values.supplier_involved === true;
  return (
    <>
      <TextField of={form.bind("reported")} long needed />
      <ChoiceField of={form.bind("fault_system")} needed />
      <YesNoField of={form.bind("supplier_involved")} />
      {(involved || Boolean(form.values.supplier_id)) && (
        <Picker of={form.bind("supplier_id")} options={supplierOptions} />
      )}
    </>
  );
}

export function WhenFields({ form }: { form: CommandForm }) {
  return (
    <>
      <ChoiceField of={form.bind("priority")} />
      <div class="grid gap-5 sm:grid-cols-2">
        <MomentField of={form.bind("appointment_from")} />
        <MomentField of={form.bind("appointment_to")} />
      </div>
      {isReversed(form) && <p class="font-medium text-error">{t("plan.reversed")}</p>}
      <TextField of={form.bind("documents")} long />
      <TextField of={form.bind("parts_to_take")} long />
    </>
  );
}

/** The appointment ends before it begins. */
export function isReversed(form: CommandForm): boolean {
  const { appointment_from: from, appointment_to: to } = form.values as Record<string, unknown>;
  return typeof from === "string" && typeof to === "string" && to < from;
}
