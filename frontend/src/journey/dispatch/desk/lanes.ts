/** The lanes of the board: which job stands in which, and in what order. Pure; what a card shows is the card's business. */
import type { JobRecord } from "../../../contract/records";

export const LANES = [
  "opened",
  "dispatched",
  "accepted",
  "travelling",
  "on_site",
  "back",
  "closed",
] as const;
export type Lane = (typeof LANES)[number];

/** The states of the jobs of a lane. */
export const STATES: Readonly<Record<Lane, readonly JobRecord["state"][]>> = {
  opened: ["opened"],
  dispatched: ["dispatched"],
  accepted: ["accepted"],
  travelling: ["travelling"],
  on_site: ["on_site"],
  back: ["left", "returned"],
  closed: ["closed"],
};

/** How long a closed job stays on the board. */
export const RECENT_DAYS = 3;
const DAY_MS = 24 * 3600_000;

/** Closed so lately that the board still shows it; a job that is not closed always is. `now`: ms. */
export function isRecent(job: Pick<JobRecord, "state" | "closed_at">, now: number): boolean {
  if (job.state !== "closed") return true;
  return Boolean(job.closed_at) && now - Date.parse(job.closed_at ?? "") <= RECENT_DAYS * DAY_MS;
}

const WEIGHT = { stranded: 0, urgent: 1, normal: 2 } as const;

export interface Placed {
  job: Pick<JobRecord, "priority" | "reported_at" | "closed_at">;
  /** When the next promise is due, ISO; null when none runs. */
  due: string | null;
}

/** Stranded before urgent before normal; then what is due first; then what came first. Closed: the latest first. */
export function inOrder<P extends Placed>(cards: readonly P[], lane: Lane): P[] {
  const never = "9999";
  return [...cards].sort((a, b) => {
    if (lane === "closed") {
      return (b.job.closed_at ?? "").localeCompare(a.job.closed_at ?? "");
    }
    return (
      WEIGHT[a.job.priority ?? "normal"] - WEIGHT[b.job.priority ?? "normal"] ||
      (a.due ?? never).localeCompare(b.due ?? never) ||
      a.job.reported_at.localeCompare(b.job.reported_at)
    );
  });
}
