/** The case behind a request, for who decides it: warranty verdict, cause, photos of the check, the vehicle's past. */
import { useRow, useRows } from "../../../store";
import { Card, Dotted } from "../../../ui";
import { kmText, localName, tr } from "../../../words";
import { VerdictBox } from "../../procedure/verdict-box";
import { Past } from "./history";
import { StepPhotos } from "./photos";

export function Case({ jobId }: { jobId: string | null }) {
  const job = useRow("job", jobId);
  const sheet = useRows("sheet", { job_id: jobId ?? "" })[0];
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id);
  const customer = useRow("customer", job?.customer_id);
  if (!job) return null;
  return (
    <>
      {sheet?.warranty_verdict && (
        <VerdictBox
          verdict={sheet.warranty_verdict}
          reason={sheet.warranty_reason}
          args={sheet.warranty_args}
        />
      )}
      <Card title={`${vehicle?.plate ?? vehicle?.vin ?? ""} ${customer?.name ?? ""}`}>
        <div class="flex flex-col gap-3">
          <p>{sheet?.true_cause ?? job.reported}</p>
          <p class="text-ink-soft">
            <Dotted
              facts={[
                localName(model?.name_zh, model?.name_en),
                kmText(sheet?.odometer_km ?? vehicle?.odometer_km),
                job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`),
              ]}
            />
          </p>
          <div class="flex flex-wrap gap-3">
            <StepPhotos jobId={job.id} step="look" />
            <StepPhotos jobId={job.id} step="check" />
          </div>
        </div>
      </Card>
      <Past jobId={job.id} />
    </>
  );
}
