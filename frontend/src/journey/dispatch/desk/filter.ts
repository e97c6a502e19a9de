/** What the desk narrows its jobs by, the same on the board and in the list, kept on this device. */
import type { JobRecord } from "../../../contract/records";
import { setDraft, useDraft } from "../../../store";
import { matches } from "../../../ui";
import type { About } from "./about";

export interface Filter {
  words: string;
  region: string;
  system: string;
  engineer: string;
  priority: string;
}

export const NOTHING: Filter = { words: "", region: "", system: "", engineer: "", priority: "" };

const KEY = "desk.jobs.filter";

/** The filter in force; subscribes the caller. */
export const useFilter = (): Filter => ({ ...NOTHING, ...useDraft(KEY).value });

export const setFilter = (change: Partial<Filter>): void => setDraft(KEY, change);

/** Whether anything is narrowed. */
export const isNarrow = (filter: Filter): boolean => Object.values(filter).some(Boolean);

/** Does the job belong to what was asked for? */
export function passes(filter: Filter, job: JobRecord, about: About): boolean {
  return (
    (!filter.region || about.customer?.region === filter.region) &&
    (!filter.system || job.fault_system === filter.system) &&
    (!filter.priority || (job.priority ?? "normal") === filter.priority) &&
    (!filter.engineer || about.crew.some((one) => one.engineer_id === filter.engineer)) &&
    (!filter.words || matches(filter.words, finds(job, about)))
  );
}

/** What people look for a job by. */
const finds = (job: JobRecord, about: About): (string | null | undefined)[] => [
  job.number,
  job.contact_name,
  job.contact_phone,
  job.address,
  job.reported,
  about.customer?.name,
  about.customer?.city,
  about.vehicle?.plate,
  about.vehicle?.vin,
  about.vehicle?.body_no,
  about.model,
  ...about.names,
];
