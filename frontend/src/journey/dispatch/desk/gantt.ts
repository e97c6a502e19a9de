/** Who works when: the bars of a span of days, row by row, in parts of the span from 0 to 1. Pure; times in ms. */
export const DAY_MS = 24 * 3600_000;

export interface Bar {
  job: string;
  /** planned: the appointment agreed with the customer; worked: under way or done. */
  kind: "planned" | "worked";
  from: number;
  to: number;
  /** Which line of the row, so that bars do not cover each other. */
  line: number;
  /** Begins or goes on outside the span. */
  cut: boolean;
}

export interface Mark {
  job: string;
  at: number;
  over: boolean;
}

export interface Timed {
  id: string;
  appointment_from: string | null;
  appointment_to: string | null;
  departed_at: string | null;
  arrived_at: string | null;
  left_at: string | null;
  /** The next promise that runs, ISO. */
  due: string | null;
}

export interface Span {
  first: number;
  days: number;
}

const ms = (iso: string | null): number | null => (iso ? Date.parse(iso) : null);
const HOUR_MS = 3600_000;
/** The room of a name, as a part of the span. */
const NAME = 0.062;

/** Begin and end of what is known; under way it goes on until now. */
function times(job: Timed, kind: Bar["kind"], now: number): [number, number] | null {
  if (kind === "planned") {
    const from = ms(job.appointment_from);
    if (from === null) return null;
    return [from, Math.max(ms(job.appointment_to) ?? 0, from + HOUR_MS)];
  }
  const from = ms(job.departed_at) ?? ms(job.arrived_at);
  return from === null ? null : [from, Math.max(ms(job.left_at) ?? now, from + HOUR_MS)];
}

const end = (span: Span): number => span.first + span.days * DAY_MS;
const part = (at: number, span: Span): number => (at - span.first) / (span.days * DAY_MS);

/** The bars of one row, each on the first line that is free there. */
export function bars(jobs: readonly Timed[], span: Span, now: number): Bar[] {
  const found: (Omit<Bar, "line"> & { start: number })[] = [];
  for (const job of jobs) {
    for (const kind of ["planned", "worked"] as const) {
      const [from, to] = times(job, kind, now) ?? [0, 0];
      if (to <= span.first || from >= end(span)) continue;
      found.push({
        job: job.id,
        kind,
        start: from,
        from: part(Math.max(from, span.first), span),
        to: part(Math.min(to, end(span)), span),
        cut: from < span.first || to > end(span),
      });
    }
  }
  const free: number[] = [];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start: _, ...bar }) => {
      const open = free.findIndex((until) => until <= bar.from);
      const line = open < 0 ? free.length : open;
      // The name of a narrow bar stands beside it.
      free[line] = bar.to - bar.from < NAME ? bar.to + NAME : bar.to;
      return { ...bar, line };
    });
}

/** When promises run out, within the span. */
export const marks = (jobs: readonly Timed[], span: Span, now: number): Mark[] =>
  jobs.flatMap((job) => {
    const due = ms(job.due);
    if (due === null || due < span.first || due >= end(span)) return [];
    return [{ job: job.id, at: part(due, span), over: due < now }];
  });

/** Midnight at the people's place of the day of `now`, so many days on; ms. */
export function midnight(now: number, offset = 0, zoneMs = 8 * HOUR_MS): number {
  return Math.floor((now + zoneMs) / DAY_MS) * DAY_MS - zoneMs + offset * DAY_MS;
}
