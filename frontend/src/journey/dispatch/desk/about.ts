/** What the desk reads beside a job: whose it is, who goes, which promise is due next. Subscribes the caller. */
import type { JobRecord } from "../../../contract/records";
import { clock } from "../../../kernel/clock";
import { type Shown, useRow, useRows } from "../../../store";
import { localName } from "../../../words";
import { isUnexplained } from "./broken";

export interface About {
  customer: Shown<"customer"> | undefined;
  vehicle: Shown<"vehicle"> | undefined;
  model: string;
  /** Those on the job now, the lead first. */
  crew: Shown<"assignment">[];
  /** Their names in the same order. */
  names: string[];
  /** When the next promise is due, ISO; null when none runs. */
  due: string | null;
  /** A promise was broken and nobody has said why. */
  unexplained: boolean;
}

export function useAbout(job: JobRecord): About {
  const vehicle = useRow("vehicle", job.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id);
  const crew = useCrewNow(job.id);
  const clocks = useRows("service_clock", { job_id: job.id });
  const now = new Date(clock.serverNow()).toISOString();
  const running = clocks.filter((one) => !one.stopped_at).map((one) => one.due_at);
  return {
    customer: useRow("customer", job.customer_id),
    vehicle,
    model: localName(model?.name_zh, model?.name_en),
    crew,
    names: crew.map((one) => nameOf(one.engineer_id)),
    due: running.sort()[0] ?? null,
    unexplained: clocks.some((one) => isUnexplained(one, now)),
  };
}

export const useCrewNow = (jobId: string): Shown<"assignment">[] =>
  useRows(
    "assignment",
    { job_id: jobId, ended_at: null },
    (a, b) => Number(b.lead === true) - Number(a.lead === true),
  );

export function nameOf(id: string | null | undefined): string {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
}

/** Regions that customers stand in, in order. */
export const useRegions = (): string[] =>
  [...new Set(useRows("customer").flatMap((one) => one.region ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh-CN"),
  );

/** Engineers who work here. */
export const useEngineers = (): Shown<"person">[] =>
  useRows(
    "person",
    (one) => one.active === true && Boolean(one.roles?.includes("engineer")),
    (a, b) => a.employee_no.localeCompare(b.employee_no),
  );
