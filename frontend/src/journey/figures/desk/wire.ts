/** What the office answers about its figures; see app/journey/figures/wire.py, which decides. */

export type FigureKey =
  | "timely_service"
  | "satisfaction"
  | "justified_complaints"
  | "response"
  | "first_time_fix"
  | "rework"
  | "critical_parts"
  | "stock_turnover"
  | "complaints_handled"
  | "follow_up_coverage"
  | "old_part_return"
  | "old_part_age"
  | "cost_per_job";

export type Unit = "%" | "d" | "fen";

/** One month, "2026-03"; value null: nothing was there to count. */
export interface Point {
  period: string;
  value: number | null;
  numerator: number;
  denominator: number;
  /** Whether the target is reached; null where nothing was there to count. */
  met: boolean | null;
}

export interface Figure extends Omit<Point, "period"> {
  key: FigureKey;
  unit: Unit;
  better: "higher" | "lower";
  /** Reaching the target exactly is not enough. */
  strict: boolean;
  target: number;
  /** false: a filter was asked for that means nothing to this figure. */
  applies: boolean;
  trend: Point[];
}

export interface Overview {
  from: string;
  to: string;
  figures: Figure[];
}

export interface Case {
  entity: string;
  id: string;
  number: string | null;
  job_id: string | null;
  job_number: string | null;
  customer: string | null;
  engineer: string | null;
  at: string;
  in_numerator: boolean;
  /** A key of the words. */
  why: string;
  detail: number | null;
}

export interface Behind {
  key: FigureKey;
  found: number;
  rows: Case[];
}

/** What a figure can be broken down by; each is also a filter of that name. */
export const WAYS = ["region", "engineer", "model", "system"] as const;
export type Way = (typeof WAYS)[number];

export interface Part extends Omit<Point, "period"> {
  /** What the filter takes; null: not known of these cases. */
  part: string | null;
  name_zh: string | null;
  name_en: string | null;
  /** The value in the period before. */
  before: number | null;
}

export interface Parts {
  key: FigureKey;
  /** false: this figure can't be broken down. */
  applies: boolean;
  before_from: string;
  before_to: string;
  found: number;
  parts: Part[];
}
