/** Customers, vehicles and suppliers to choose from, found by what people say of them. */
import { useRows } from "../../../store";
import type { Option } from "../../../ui";
import { localName } from "../../../words";

export const supplierOptions = (): Option[] =>
  useRows("supplier").map((one) => ({
    id: one.id,
    title: localName(one.name_zh, one.name_en),
    sub: [one.code, one.makes].filter(Boolean).join(" · "),
    find: [one.code, one.name_zh, one.name_en, one.makes],
  }));

export const customerOptions = (): Option[] =>
  useRows("customer").map((one) => ({
    id: one.id,
    title: one.name,
    sub: [one.contact_name, one.phone, one.city].filter(Boolean).join(" · "),
    find: [one.code, one.contact_name, one.phone, one.city],
  }));

/** The customer's own vehicles first, where a customer is known. */
export function vehicleOptions(customerId: string | null): Option[] {
  const models = new Map(
    useRows("vehicle_model").map((one) => [one.id, localName(one.name_zh, one.name_en)]),
  );
  const owners = new Map(useRows("customer").map((one) => [one.id, one.name]));
  const own = (id: string | null) => Number(id !== null && id === customerId);
  return useRows("vehicle")
    .sort((a, b) => own(b.customer_id) - own(a.customer_id))
    .map((one) => ({
      id: one.id,
      title: one.plate ?? one.vin,
      sub: [owners.get(one.customer_id ?? ""), models.get(one.model_id), one.vin]
        .filter(Boolean)
        .join(" · "),
      find: [one.vin, one.body_no, one.engine_no, owners.get(one.customer_id ?? "")],
    }));
}
