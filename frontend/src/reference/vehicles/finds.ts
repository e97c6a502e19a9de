/** What is found of vehicles: plate, VIN, body and engine number, model. */
import { Bus } from "lucide";
import type { Finds } from "../../search/finds";
import { localName } from "../../words";

export const finds: Finds = {
  vehicle: {
    icon: Bus,
    order: 20,
    title: (vehicle) => vehicle.plate ?? vehicle.vin,
    about: (vehicle, look) => {
      const model = look("vehicle_model", vehicle.model_id);
      return [
        localName(model?.name_zh, model?.name_en),
        vehicle.vin,
        look("customer", vehicle.customer_id)?.name,
      ];
    },
    codes: ["plate", "vin", "body_no", "engine_no", "contract"],
    words: ["configuration"],
    also: (vehicle, look) => {
      const model = look("vehicle_model", vehicle.model_id);
      return [
        model?.code,
        model?.name_zh,
        model?.name_en,
        look("customer", vehicle.customer_id)?.name,
      ];
    },
    list: "/admin/vehicles",
  },
};
