/** What the inbox says of one thing that waits: about which vehicle, asked by whom, why. Subscribes the caller. */
import { useRow, useRows } from "../store";
import { localName } from "../words";
import type { Waiting } from "./waiting";

/** Who waits for the answer: whose paper it is, the lead of the job for a report, else who raised it. */
export function useAsker(one: Waiting): string {
  const row = useRow(one.entity, one.id) as
    | { engineer_id?: string; counted_by_id?: string; created_by_id?: string }
    | undefined;
  const crew = useRows("assignment", { job_id: one.about, ended_at: null });
  const lead = crew.find((each) => each.lead)?.engineer_id;
  const own = row?.engineer_id ?? row?.counted_by_id;
  const person = useRow(
    "person",
    own ?? (one.entity === "report" ? lead : undefined) ?? row?.created_by_id,
  );
  return person ? localName(person.name_zh, person.name_en) : "";
}

/** Number, customer, plate, who asks: what one recognises it by. */
export function useAboutIt(one: Waiting): string[] {
  const job = useRow("job", one.about);
  const vehicle = useRow("vehicle", job?.vehicle_id ?? "");
  const customer = useRow("customer", job?.customer_id ?? "");
  return [one.number, customer?.name, vehicle?.plate, useAsker(one)].filter(
    (text): text is string => Boolean(text),
  );
}

/** When the next promise to this customer is due, ISO; null when none runs. */
export const useDue = (one: Waiting): string | null =>
  useRows("service_clock", { job_id: one.about })
    .flatMap((clock) => (clock.stopped_at ? [] : [clock.due_at]))
    .sort()[0] ?? null;

export const keyOf = (one: Pick<Waiting, "entity" | "id">): string => `${one.entity}/${one.id}`;
