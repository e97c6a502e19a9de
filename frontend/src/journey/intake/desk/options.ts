/** Vehicles and customers to choose from, found by what a caller can say: a plate, the end of a VIN, a name. */
import { useRows } from "../../../store";
import type { Option } from "../../../ui";
import { localName } from "../../../words";

export interface VehicleOption extends Option {
  customer: string | null;
}

export function vehicleOptions(): VehicleOption[] {
  const models = new Map(
    useRows("vehicle_model").map((one) => [one.id, localName(one.name_zh, one.name_en)]),
  );
  const owners = new Map(useRows("customer").map((one) => [one.id, one.name]));
  return useRows("vehicle", {}).map((vehicle) => ({
    id: vehicle.id,
    title: vehicle.plate ?? vehicle.vin,
    sub: [owners.get(vehicle.customer_id ?? ""), models.get(vehicle.model_id), vehicle.vin]
      .filter(Boolean)
      .join(" · "),
    find: [vehicle.vin, vehicle.body_no, vehicle.engine_no, owners.get(vehicle.customer_id ?? "")],
    customer: vehicle.customer_id,
  }));
}

export function customerOptions(): Option[] {
  return useRows("customer", {}).map((customer) => ({
    id: customer.id,
    title: customer.name,
    sub: [customer.contact_name, customer.phone, customer.city].filter(Boolean).join(" · "),
    find: [customer.code, customer.contact_name, customer.phone],
  }));
}
