/** Who can be sent: certificates on the day of the work, work on hand, region. Pure; the office checks again. */
import type { JobRecord, PersonRecord, QualificationRecord } from "../../../contract/records";

/** none: never had one; ended: not valid any more; ends_soon: valid on the day, but not for long; not_needed. */
export type Certified = "valid" | "ends_soon" | "ended" | "none" | "not_needed";

export interface Candidate {
  id: string;
  certified: Certified;
  /** The last day of the certificate that counts, "2026-03-01"; null where there is none. */
  until: string | null;
  /** Jobs on hand that are not closed. */
  load: number;
  /** From the customer's region. */
  near: boolean;
  may: boolean;
}

export const SOON_DAYS = 30;
const DAY_MS = 24 * 3600_000;

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

type Certificate = Pick<QualificationRecord, "person_id" | "system" | "valid_from" | "valid_to">;

/** What a person's certificates say about a system on a day (of the people's time zone). */
export function certified(
  held: readonly Certificate[],
  system: JobRecord["fault_system"],
  day: string,
): { certified: Certified; until: string | null } {
  if (system === "other") return { certified: "not_needed", until: null };
  const of = held.filter((one) => one.system === system);
  const valid = of.filter((one) => one.valid_from <= day && day <= one.valid_to);
  const last = (list: readonly Certificate[]): string | null =>
    list
      .map((one) => one.valid_to)
      .sort()
      .at(-1) ?? null;
  const until = last(valid);
  if (until) return { certified: until < plusDays(day, SOON_DAYS) ? "ends_soon" : "valid", until };
  const gone = last(of.filter((one) => one.valid_to < day));
  return gone ? { certified: "ended", until: gone } : { certified: "none", until: null };
}

interface Asked {
  people: readonly Pick<PersonRecord, "id" | "active" | "roles" | "region" | "employee_no">[];
  certificates: readonly Certificate[];
  /** Jobs on hand by engineer's id. */
  load: ReadonlyMap<string, number>;
  system: JobRecord["fault_system"];
  /** The day of the work. */
  day: string;
  region: string | null;
}

/** Engineers who work here: who may go first, of those the near ones, of those who has least to do. */
export function candidates(asked: Asked): Candidate[] {
  const numbers = new Map(asked.people.map((one) => [one.id, one.employee_no]));
  return asked.people
    .filter((one) => one.active && one.roles?.includes("engineer"))
    .map((one) => {
      const held = asked.certificates.filter((held) => held.person_id === one.id);
      const told = certified(held, asked.system, asked.day);
      return {
        id: one.id,
        ...told,
        load: asked.load.get(one.id) ?? 0,
        near: Boolean(asked.region) && one.region === asked.region,
        may: !["ended", "none"].includes(told.certified),
      };
    })
    .sort(
      (a, b) =>
        Number(b.may) - Number(a.may) ||
        Number(b.near) - Number(a.near) ||
        a.load - b.load ||
        (numbers.get(a.id) ?? "").localeCompare(numbers.get(b.id) ?? ""),
    );
}

const ON_HAND = ["dispatched", "accepted", "travelling", "on_site", "left", "returned"];

/** {engineer's id: jobs on hand}; who has none is left out. `stateOf`: the state of a job. */
export function workload(
  assignments: readonly { engineer_id: string; job_id: string; ended_at: string | null }[],
  stateOf: (jobId: string) => string | undefined,
): Map<string, number> {
  const load = new Map<string, number>();
  for (const one of assignments) {
    if (one.ended_at || !ON_HAND.includes(stateOf(one.job_id) ?? "")) continue;
    load.set(one.engineer_id, (load.get(one.engineer_id) ?? 0) + 1);
  }
  return load;
}
