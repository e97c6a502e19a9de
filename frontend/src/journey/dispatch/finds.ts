/** What is found of a job: its number, customer, vehicle, the person to call, the place, what was reported. */
import { ClipboardList } from "lucide";
import { type Finds, joined } from "../../search/finds";
import { dateText, tr } from "../../words";

export const finds: Finds = {
  job: {
    icon: ClipboardList,
    order: 10,
    title: (job, look) =>
      joined(look("vehicle", job.vehicle_id)?.plate, look("customer", job.customer_id)?.name) ||
      (job.number ?? ""),
    about: (job) => [job.number, dateText(job.reported_at), tr(`job.state.${job.state}`)],
    codes: ["number", "contact_phone"],
    names: ["contact_name", "address"],
    words: ["reported", "documents", "parts_to_take"],
    also: (job, look) => {
      const customer = look("customer", job.customer_id);
      const vehicle = look("vehicle", job.vehicle_id);
      const model = look("vehicle_model", vehicle?.model_id);
      return [
        customer?.name,
        customer?.code,
        customer?.phone,
        vehicle?.plate,
        vehicle?.vin,
        vehicle?.body_no,
        model?.code,
        model?.name_zh,
        model?.name_en,
      ];
    },
    list: "/jobs-list",
  },
};
