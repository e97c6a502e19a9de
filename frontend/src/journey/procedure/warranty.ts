/**
 * Whether a part of a vehicle is under warranty on a day, by the versioned rules; computed on the phone, offline.
 *
 * Twin of `app/reference/vehicles/warranty.py`; `tests/vectors/warranty.json` holds the two together. Not a decision
 * about money: a verdict in doubt, or one from old data, goes to headquarters.
 */
import type { WarrantyRuleRecord } from "../../contract/records";

export type Rule = Omit<
  WarrantyRuleRecord,
  "id" | "rev" | "created_at" | "created_by_id" | "updated_at"
>;

export interface Vehicle {
  model_code?: string | null;
  use?: string | null;
  contract?: string | null;
  purchased_on?: string | null;
  in_service_on?: string | null;
  odometer_km?: number | null;
  operating_hours?: number | null;
}

/** Days are text, "2026-03-01"; data_as_of: when rules and vehicle were last synchronised (null: never). */
export interface Question {
  rules: readonly Rule[];
  vehicle: Vehicle;
  on: string;
  odometer_km: number | null;
  hours: number | null;
  part_class: string | null;
  data_as_of: string | null;
  /** When the part that failed was itself put in under warranty. */
  replaced_on?: string | null;
  /** Older data makes the verdict one "to be confirmed". */
  stale_days?: number;
}

export type Args = Record<string, number | string | boolean>;

export interface Verdict {
  verdict: "in" | "out" | "doubt";
  /** The key of its sentence. */
  reason: string;
  /** The figures of that sentence; `to_confirm` is true when the data is old. */
  args: Args;
  rule_version: string | null;
}

const ANY = "*";
const FRESH_MONTHS = 6;
const STALE_DAYS = 30;
const DAY_MS = 86_400_000;

export function judge(question: Question): Verdict {
  const { rules, vehicle, on, part_class, data_as_of } = question;
  const stale = question.stale_days ?? STALE_DAYS;
  const mark: Args = isOld(data_as_of, on, stale) ? { to_confirm: true } : {};
  const doubt = (reason: string): Verdict => ({
    verdict: "doubt",
    reason,
    args: mark,
    rule_version: null,
  });
  const soldOn = vehicle.purchased_on || vehicle.in_service_on;
  if (!part_class) return doubt("no_part_class");
  if (!soldOn) return doubt("no_start");
  const rule = pick(rules, vehicle, soldOn, part_class);
  if (!rule) return doubt("no_rule");
  const start = vehicle[rule.start] ?? null;
  const found = byVehicle(rule, start, question);
  if (found.verdict !== "in" && question.replaced_on && isFresh(rule, question.replaced_on, on)) {
    return inByReplacement(rule, question.replaced_on, on, mark);
  }
  return {
    ...found,
    args: { ...argsOf(rule, start, question), ...mark },
    rule_version: rule.version,
  };
}

function inByReplacement(rule: Rule, replacedOn: string, on: string, mark: Args): Verdict {
  const args: Args = {
    rule: rule.version,
    replaced_on: replacedOn,
    month: runningMonth(replacedOn, on),
    months: FRESH_MONTHS,
    ...mark,
  };
  return { verdict: "in", reason: "replacement_within", args, rule_version: rule.version };
}

const isOld = (asOf: string | null, on: string, staleDays: number): boolean =>
  asOf === null || (Date.parse(on) - Date.parse(asOf)) / DAY_MS > staleDays;

/** The rule that binds: of those in force on the day of sale, the most specific; between equals the newer. */
export function pick(
  rules: readonly Rule[],
  vehicle: Vehicle,
  soldOn: string,
  partClass: string,
): Rule | null {
  const fits = (rule: Rule): boolean =>
    rule.part_class === partClass &&
    rule.valid_from <= soldOn &&
    soldOn <= (rule.valid_to || soldOn) &&
    [ANY, vehicle.contract].includes(rule.contract) &&
    [ANY, vehicle.model_code].includes(rule.model_code) &&
    [ANY, vehicle.use].includes(rule.use);
  return rules
    .filter(fits)
    .reduce<Rule | null>(
      (best, rule) => (best === null || rank(rule) > rank(best) ? rule : best),
      null,
    );
}

/** A special contract goes before the model, the model before the use, then the newer version. */
const rank = (rule: Rule): string =>
  [rule.contract, rule.model_code, rule.use].map((one) => (one === ANY ? "0" : "1")).join("") +
  rule.valid_from +
  rule.version;

/** The corresponding day that many months later, or the last day of a month too short for it. */
export function addMonths(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  if (first.getUTCFullYear() > 9999) return "9999-12-31";
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/**
 * Which month of the cover the day lies in, from 1. A month ends *with* the corresponding day (Civil Code of the PRC,
 * articles 201 and 202: the first day is not counted, the corresponding day is the last).
 */
export function runningMonth(start: string, on: string): number {
  const [fromYear = 0, fromMonth = 0] = start.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = on.split("-").map(Number);
  const month = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(1, on <= addMonths(start, month) ? month : month + 1);
}

type Found = Pick<Verdict, "verdict" | "reason">;

/** By the vehicle's own age and use. What is certainly over is out, whatever else is not known. */
function byVehicle(rule: Rule, start: string | null, question: Question): Found {
  const { vehicle, on } = question;
  if (!start) return { verdict: "doubt", reason: "no_start" };
  if (on < start) return { verdict: "doubt", reason: "start_in_future" };
  if (rule.months !== null && on > addMonths(start, rule.months)) {
    return { verdict: "out", reason: "months_over" };
  }
  const counters = [
    {
      name: "km",
      word: "odometer",
      limit: rule.km,
      read: question.odometer_km,
      known: vehicle.odometer_km,
    },
    {
      name: "hours",
      word: "hours",
      limit: rule.hours,
      read: question.hours,
      known: vehicle.operating_hours,
    },
  ];
  for (const { name, limit, read } of counters) {
    if (limit !== null && read !== null && read > limit) {
      return { verdict: "out", reason: `${name}_over` };
    }
  }
  for (const { word, limit, read, known } of counters) {
    if (limit !== null && read === null) return { verdict: "doubt", reason: `no_${word}` };
    if (read !== null && typeof known === "number" && read < known) {
      return { verdict: "doubt", reason: `${word}_below_known` };
    }
  }
  return { verdict: "in", reason: "within" };
}

/** Whether the replaced part has a term of its own that still runs. */
const isFresh = (rule: Rule, replacedOn: string, on: string): boolean =>
  rule.inheritance === "fresh_6_months" &&
  replacedOn <= on &&
  on <= addMonths(replacedOn, FRESH_MONTHS);

function argsOf(rule: Rule, start: string | null, { on, odometer_km, hours }: Question): Args {
  const args: Args = { rule: rule.version };
  if (rule.months !== null) {
    args.months = rule.months;
    if (start && start <= on) args.month = runningMonth(start, on);
  }
  if (rule.km !== null) {
    args.km_limit = rule.km;
    if (odometer_km !== null) args.km = odometer_km;
  }
  if (rule.hours !== null) {
    args.hours_limit = rule.hours;
    if (hours !== null) args.hours = hours;
  }
  return args;
}
