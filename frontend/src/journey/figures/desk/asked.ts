/** What is asked of the figures, as it stands in the address: a span of days and filters. Pure. */

export const PERIODS = [
  "month",
  "last_month",
  "quarter",
  "last_quarter",
  "year",
  "custom",
] as const;
export type Period = (typeof PERIODS)[number];

export interface Span {
  from: string;
  to: string;
}

export interface Asked extends Span {
  period: Period;
  region: string;
  model: string;
  system: string;
  engineer: string;
}

const FILTERS = ["region", "model", "system", "engineer"] as const;

/** The first day of the month that lies so many months from that day; "2026-03-17" to "2026-03-01". */
function monthFrom(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}-01`;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 3600_000).toISOString().slice(0, 10);

/** The days of a period, both included, as of today; "year" is the twelve months that end today. */
export function spanOf(period: Exclude<Period, "custom">, today: string): Span {
  const intoQuarter = (Number(today.slice(5, 7)) - 1) % 3;
  switch (period) {
    case "month":
      return { from: monthFrom(today, 0), to: today };
    case "last_month":
      return { from: monthFrom(today, -1), to: dayBefore(monthFrom(today, 0)) };
    case "quarter":
      return { from: monthFrom(today, -intoQuarter), to: today };
    case "last_quarter":
      return {
        from: monthFrom(today, -intoQuarter - 3),
        to: dayBefore(monthFrom(today, -intoQuarter)),
      };
    case "year":
      return { from: monthFrom(today, -11), to: today };
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the address; what it does not say is the usual: the twelve months up to today, nothing narrowed. */
export function askedFrom(query: URLSearchParams, today: string): Asked {
  const given = query.get("period") as Period | null;
  const named = given && PERIODS.includes(given) ? given : "year";
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  const own = named === "custom" && DAY.test(from) && DAY.test(to);
  const period = named === "custom" && !own ? "year" : named;
  const span = period === "custom" ? { from, to } : spanOf(period, today);
  const [region = "", model = "", system = "", engineer = ""] = FILTERS.map(
    (name) => query.get(name) ?? "",
  );
  return { period, ...span, region, model, system, engineer };
}

/** The address's part after "?": only what is not usual. */
export function searchOf(asked: Asked): string {
  const query = new URLSearchParams();
  if (asked.period !== "year") query.set("period", asked.period);
  if (asked.period === "custom") {
    query.set("from", asked.from);
    query.set("to", asked.to);
  }
  for (const name of FILTERS) if (asked[name]) query.set(name, asked[name]);
  return query.size > 0 ? `?${query}` : "";
}

/** The question as the server reads it. */
export function questionOf(asked: Asked): string {
  const query = new URLSearchParams({ from: asked.from, to: asked.to });
  for (const name of FILTERS) if (asked[name]) query.set(name, asked[name]);
  return query.toString();
}
