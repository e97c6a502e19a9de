/** What stands around a follow-up call or a complaint: customer, job, vehicle, engineer. Subscribes the caller. */
import { type Shown, useRow, useRows } from "../../../store";
import { localName } from "../../../words";

export interface About {
  customer: Shown<"customer"> | undefined;
  job: Shown<"job"> | undefined;
  vehicle: Shown<"vehicle"> | undefined;
  sheet: Shown<"sheet"> | undefined;
  /** Who led the job. */
  engineer: string;
  /** Whom to call. */
  phone: string | null;
  contact: string | null;
}

export function useAbout(customerId: string, jobId: string | null): About {
  const customer = useRow("customer", customerId);
  const job = useRow("job", jobId);
  const crew = useRows("assignment", { job_id: jobId ?? "" });
  const lead = crew.find((one) => one.lead && !one.ended_at) ?? crew.at(-1);
  return {
    customer,
    job,
    vehicle: useRow("vehicle", job?.vehicle_id),
    sheet: useRows("sheet", { job_id: jobId ?? "" })[0],
    engineer: nameOf(lead?.engineer_id),
    phone: job?.contact_phone ?? customer?.phone ?? null,
    contact: job?.contact_name ?? customer?.contact_name ?? null,
  };
}

export function nameOf(id: string | null | undefined): string {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
}
