import { expect, test } from "vitest";
import { groupOf, milestoneHere, milestones, nextOf, reportState } from "./next";

const job = (state: string, debrief: string | null = null) => ({ state, debrief });
const sheet = (state: string, safety: string[] = ["fire"]) => ({ state, safety, prepared: null });

test("before the site the job's own state tells what is next", () => {
  expect(nextOf(job("dispatched"), undefined, null)).toBe("accept");
  expect(nextOf(job("accepted"), sheet("listen"), "draft")).toBe("depart");
  expect(nextOf(job("travelling"), sheet("listen"), "draft")).toBe("arrive");
});

test("on site safety comes before the four steps, and the report after them", () => {
  expect(nextOf(job("on_site"), sheet("listen", []), "draft")).toBe("safety");
  expect(nextOf(job("on_site"), sheet("listen"), "draft")).toBe("listen");
  expect(nextOf(job("on_site"), sheet("check"), "draft")).toBe("check");
  expect(nextOf(job("on_site"), sheet("complete"), "draft")).toBe("report");
  expect(nextOf(job("on_site"), sheet("complete"), "signed")).toBe("leave");
  expect(nextOf(job("on_site"), undefined, "draft")).toBe("wait");
});

test("a returned report is work again, on site and at base", () => {
  expect(nextOf(job("on_site"), sheet("complete"), "returned")).toBe("revise");
  expect(nextOf(job("returned"), sheet("complete"), "returned")).toBe("revise");
  expect(nextOf(job("returned"), sheet("complete"), "signed")).toBe("wait");
  expect(groupOf(job("returned"), "returned")).toBe("now");
  expect(groupOf(job("returned"), "signed")).toBe("done");
});

test("a job closed before the debrief still asks for it", () => {
  expect(nextOf(job("closed"), sheet("complete"), "approved")).toBe("add_debrief");
  expect(nextOf(job("closed", "told"), sheet("complete"), "approved")).toBe("none");
});

test("the report in force is the newest that was not replaced", () => {
  expect(reportState([{ state: "superseded" }, { state: "draft" }])).toBe("draft");
  expect(reportState([])).toBe(null);
});

test("the way shows what is behind", () => {
  const way = milestones("j", job("on_site"), sheet("look"), "draft");
  const done = way.filter((one) => one.done).map((one) => one.key);
  expect(done).toEqual(["accept", "arrive", "safety", "listen"]);
  // The preparation was skipped; the engineer is at looking all the same.
  expect(milestoneHere(way)).toBe("look");
  expect(milestoneHere([])).toBe(null);
});
