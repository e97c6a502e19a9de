/** The shelves of the list: which reports lie on each, and in which order one wants to see them. Pure. */
import type { ReportRecord } from "../../../contract/records";

export const SHELVES = ["waiting", "returned", "approved", "archived", "all"] as const;
export type Shelf = (typeof SHELVES)[number];
type Report = Pick<ReportRecord, "state" | "signed_at" | "created_at" | "seal_result">;

const STATE: Readonly<Record<Exclude<Shelf, "all">, ReportRecord["state"]>> = {
  waiting: "signed",
  returned: "returned",
  approved: "approved",
  archived: "archived",
};

/** A draft is the engineer's; the office sees what was signed. */
export const liesOn = (report: Report, shelf: Shelf): boolean =>
  shelf === "all" ? report.state !== "draft" : report.state === STATE[shelf];

const since = (report: Report): string => report.signed_at ?? report.created_at;

/** What waits is worked off from the oldest, what differs from its seal first; all else is looked up from the newest. */
export function inOrder<R extends Report>(reports: readonly R[], shelf: Shelf): R[] {
  const apart = (report: R) => Number(report.seal_result === "sealed_diverged");
  return [...reports].sort((a, b) =>
    shelf === "waiting"
      ? apart(b) - apart(a) || since(a).localeCompare(since(b))
      : since(b).localeCompare(since(a)),
  );
}
