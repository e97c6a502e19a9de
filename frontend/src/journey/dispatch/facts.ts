/** What the engineer's screens read of a job together: its sheet, reports, crew, clocks, questions. Subscribes the caller. */
import type {
  AssignmentRecord,
  EscalationRecord,
  ServiceClockRecord,
} from "../../contract/records";
import { currentActor, type Shown, useRow, useRows } from "../../store";
import { localName } from "../../words";
import { reportState } from "./next";
import { stoppedHere } from "./progress";

const WAITING = ["waiting", "asked"];

export const useSheet = (jobId: string): Shown<"sheet"> | undefined =>
  useRows("sheet", { job_id: jobId })[0];

/** State of the job's report in force, null where there is none. */
export const useReportState = (jobId: string): string | null =>
  reportState(useRows("report", { job_id: jobId }));

/** Everyone who is or was on the job; those still on it first, the lead before the others. */
export const useCrew = (jobId: string): AssignmentRecord[] =>
  useRows(
    "assignment",
    { job_id: jobId },
    (a, b) =>
      Number(a.ended_at !== null) - Number(b.ended_at !== null) ||
      Number(b.lead === true) - Number(a.lead === true),
  );

/** The job's promises, what is due first at the top; an arrival told here stops its clock at once. */
export const useOpenClocks = (jobId: string): ServiceClockRecord[] => {
  const job = useRow("job", jobId);
  return useRows("service_clock", { job_id: jobId }, (a, b) => (a.due_at < b.due_at ? -1 : 1)).map(
    (clock) => stoppedHere(clock, job),
  );
};

/** Questions to the office that have no answer yet. */
export const useOpenQuestions = (jobId: string): EscalationRecord[] =>
  useRows("escalation", { job_id: jobId }).filter((one) => WAITING.includes(one.state));

/** Ids of the jobs that this engineer is on now. */
export const useMyJobIds = (): Set<string> =>
  new Set(
    useRows("assignment", { engineer_id: currentActor.value.id, ended_at: null }).map(
      (one) => one.job_id,
    ),
  );

export function usePersonName(id: string | null | undefined): string {
  const person = useRow("person", id);
  return localName(person?.name_zh, person?.name_en);
}

export function useModelName(id: string | null | undefined): string {
  const model = useRow("vehicle_model", id);
  return localName(model?.name_zh, model?.name_en);
}
