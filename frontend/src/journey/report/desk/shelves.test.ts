/** Which reports lie on which shelf, and what comes first. */
import { expect, test } from "vitest";
import { inOrder, liesOn } from "./shelves";

const report = (
  state: "draft" | "signed" | "returned" | "approved" | "archived" | "superseded",
  signed_at: string | null = null,
  seal_result: "sealed" | "sealed_diverged" | null = "sealed",
) => ({ state, signed_at, created_at: "2026-03-01T00:00:00.000Z", seal_result });

test("a signed report waits, a draft lies nowhere", () => {
  expect(liesOn(report("signed"), "waiting")).toBe(true);
  expect(liesOn(report("returned"), "waiting")).toBe(false);
  expect(liesOn(report("draft"), "all")).toBe(false);
  expect(liesOn(report("superseded"), "all")).toBe(true);
});

test("what waits longest comes first, what differs from its seal before it", () => {
  const old = report("signed", "2026-03-02T00:00:00.000Z");
  const young = report("signed", "2026-03-03T00:00:00.000Z");
  const apart = report("signed", "2026-03-04T00:00:00.000Z", "sealed_diverged");
  expect(inOrder([young, apart, old], "waiting")).toEqual([apart, old, young]);
  expect(inOrder([old, apart, young], "all")).toEqual([apart, young, old]);
});
