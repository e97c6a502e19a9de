/**
 * What an engineer does next on a job, and how far the job has come. Pure: the guards of the machine still decide
 * whether it may be done.
 */

export type Next =
  | "accept"
  | "depart"
  | "arrive"
  | "safety"
  | "listen"
  | "look"
  | "check"
  | "resolve"
  | "report"
  | "revise"
  | "leave"
  | "debrief"
  | "add_debrief"
  | "wait"
  | "none";

export interface JobFacts {
  state: string;
  debrief: string | null;
}

export interface SheetFacts {
  state: string;
  safety: readonly string[] | null;
}

/** The state of the report in force: the newest that no revision has replaced; null when there is none. */
export function reportState(reports: readonly { state: string }[]): string | null {
  return reports.filter((report) => report.state !== "superseded").at(-1)?.state ?? null;
}

const SIGNED = ["signed", "returned", "approved", "archived"];

/** The one next thing. `report`: the state of the report in force. */
export function nextOf(job: JobFacts, sheet: SheetFacts | undefined, report: string | null): Next {
  switch (job.state) {
    case "dispatched":
      return "accept";
    case "accepted":
      return "depart";
    case "travelling":
      return "arrive";
    case "on_site":
      return onSite(sheet, report);
    case "left":
      return "debrief";
    case "returned":
      return report === "returned" || report === "draft" ? "revise" : "wait";
    case "closed":
      return job.debrief ? "none" : "add_debrief";
    default:
      return "none";
  }
}

function onSite(sheet: SheetFacts | undefined, report: string | null): Next {
  if (report === "returned") return "revise";
  if (report && SIGNED.includes(report)) return "leave";
  if (!sheet) return "wait";
  if (sheet.state === "listen" && !sheet.safety?.length) return "safety";
  return sheet.state === "complete" ? "report" : (sheet.state as Next);
}

export type Group = "now" | "next" | "done";

/** Under which heading the job stands in "My jobs". */
export function groupOf(job: JobFacts, report: string | null): Group {
  if (job.state === "dispatched" || job.state === "accepted") return "next";
  if (["travelling", "on_site", "left"].includes(job.state)) return "now";
  if (job.state === "returned" && report === "returned") return "now";
  return "done";
}

export interface Milestone {
  key: string;
  /** Where it is worked on. */
  href: string | null;
  done: boolean;
}

const STEPS = ["listen", "look", "check", "resolve", "complete"];
const BEFORE_ACCEPTED = ["opened", "dispatched", "cancelled"];
const BEFORE_ARRIVAL = [...BEFORE_ACCEPTED, "accepted", "travelling"];
const BEFORE_LEAVING = [...BEFORE_ARRIVAL, "on_site"];

/** The milestone that comes next: after the last one reached, so that what was skipped does not hold up the rest. */
export function milestoneHere(way: readonly Milestone[]): string | null {
  const reached = way.findLastIndex((one) => one.done);
  return way[reached + 1]?.key ?? null;
}

/** The way of the job from yes to debrief. */
export function milestones(
  id: string,
  job: JobFacts,
  sheet: (SheetFacts & { prepared: readonly string[] | null }) | undefined,
  report: string | null,
): Milestone[] {
  const reached = STEPS.indexOf(sheet?.state ?? "listen");
  const at = (page: string) => `/jobs/${id}/${page}`;
  return [
    { key: "accept", href: null, done: !BEFORE_ACCEPTED.includes(job.state) },
    { key: "prepare", href: at("prepare"), done: Boolean(sheet?.prepared?.length) },
    { key: "arrive", href: null, done: !BEFORE_ARRIVAL.includes(job.state) },
    { key: "safety", href: at("safety"), done: Boolean(sheet?.safety?.length) },
    ...STEPS.slice(0, 4).map((step, i) => ({ key: step, href: at(step), done: reached > i })),
    { key: "report", href: at("report"), done: SIGNED.includes(report ?? "") },
    { key: "leave", href: at("leave"), done: !BEFORE_LEAVING.includes(job.state) },
    { key: "debrief", href: at("debrief"), done: Boolean(job.debrief) },
  ];
}
