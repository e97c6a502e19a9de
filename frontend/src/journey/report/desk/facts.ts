/** What stands around a report: its job, sheet, vehicle, customer and engineer. Subscribes the caller. */
import { type Shown, useRow, useRows } from "../../../store";
import { localName } from "../../../words";

export interface About {
  job: Shown<"job"> | undefined;
  sheet: Shown<"sheet"> | undefined;
  customer: Shown<"customer"> | undefined;
  vehicle: Shown<"vehicle"> | undefined;
  model: string;
  /** The lead's name, or that of who came instead. */
  engineer: string;
}

export function useAbout(jobId: string): About {
  const job = useRow("job", jobId);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id);
  const crew = useRows("assignment", { job_id: jobId });
  const lead = crew.find((one) => one.lead && !one.ended_at) ?? crew.at(-1);
  const person = useRow("person", lead?.engineer_id);
  return {
    job,
    sheet: useRows("sheet", { job_id: jobId })[0],
    customer: useRow("customer", job?.customer_id),
    vehicle,
    model: localName(model?.name_zh, model?.name_en),
    engineer: localName(person?.name_zh, person?.name_en),
  };
}

/** What people look for a report by. */
export const aboutFinds = (
  report: Shown<"report">,
  about: About,
): (string | null | undefined)[] => [
  report.report_number,
  report.signer_name,
  about.job?.number,
  about.customer?.name,
  about.vehicle?.plate,
  about.vehicle?.vin,
  about.model,
  about.engineer,
  about.sheet?.true_cause,
];
