/** Vehicles and customers to choose from, found by what a caller can say: a plate, the end of a VIN, a name. */
import { useRows } from "../../store";
import type { Option } from "../../ui";

export interface VehicleOption extends Option {
  customer: string | null;
}

export function vehicleOptions(): VehicleOption[] {
  const models = new Map(useRows("vehicle_model", {}).map((model) => [model.id, model.name_zh]));
  return useRows("vehicle", {}).map((vehicle) => ({
    id: vehicle.id,
    title: vehicle.plate ?? vehicle.vin,
    sub: `${models.get(vehicle.model_id) ?? ""} · ${vehicle.vin}`,
    find: [vehicle.vin, vehicle.body_no, vehicle.engine_no],
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
