/** Who of the crew has no certificate for what is planned now: another day or another fault than they were sent for. */
import { clock } from "../../../kernel/clock";
import { type Shown, useRows } from "../../../store";
import { toLocal } from "../../../ui/date-field";
import { listText } from "../../../words";
import { nameOf, useCrewNow } from "./about";
import { certified } from "./candidates";
import { t } from "./words";

const BEFORE_ARRIVAL = ["dispatched", "accepted", "travelling"];

/** The day on which the certificate must be valid: of the appointment, or today. */
export const dayOfWork = (job: Shown<"job">): string =>
  toLocal(job.appointment_from ?? new Date(clock.serverNow()).toISOString()).slice(0, 10);

export function Unqualified({ job }: { job: Shown<"job"> }) {
  const held = useRows("qualification");
  const short = useCrewNow(job.id)
    .map((one) => one.engineer_id)
    .filter((id) => {
      const own = held.filter((one) => one.person_id === id);
      return ["none", "ended"].includes(certified(own, job.fault_system, dayOfWork(job)).certified);
    });
  if (!BEFORE_ARRIVAL.includes(job.state) || short.length === 0) return null;
  return (
    <p class="rounded-box border border-warning bg-warning/10 p-4">
      {t("crew.unqualified", { names: listText(short.map(nameOf)) })}
    </p>
  );
}
