/** What the desk's parts decide without a screen: columns in force, reasons gathered, a decision that waits. */

import { signal } from "@preact/signals";
import { beforeEach, describe, expect, test, vi } from "vitest";

const house = vi.hoisted(() => ({
  rev: 1 as number,
  sent: [] as unknown[],
  queued: [] as { type: string }[],
  saved: Promise.resolve() as Promise<void>,
  drafts: new Map<string, Record<string, unknown>>(),
  said: [] as { text: string; run?: () => void }[],
}));

vi.mock("../../store", () => ({
  theStore: () => ({
    complete: Promise.resolve(),
    memory: {
      serverRow: () => ({ rev: house.rev }),
      pending: { of: () => house.queued },
    },
  }),
  send: (...args: unknown[]) => {
    house.sent.push(args);
    return { saved: house.saved };
  },
  setDraft: (key: string, value: Record<string, unknown>) => house.drafts.set(key, value),
  clearDraft: (key: string) => house.drafts.delete(key),
  useDraft: (key: string) => signal(house.drafts.get(key)),
}));
vi.mock("../told", () => ({ told: async () => true }));
vi.mock("../toast", () => ({
  toast: (text: string, options: { action?: { run: () => void } } = {}) => {
    house.said.push({ text, ...(options.action && { run: options.action.run }) });
    return () => undefined;
  },
}));

const { chosenOf } = await import("./columns");
const { reasons } = await import("./reasons");
const { decide, HOLD_MS, resume } = await import("./decided");
const { held } = await import("../held");

const approve = (row: string) => ({
  type: "report.approve" as const,
  row,
  args: {},
  said: `${row} approved`,
  draft: `report.approve/${row}`,
});

describe("columns", () => {
  const all = ["number", "state", "region"].map((key) => ({
    key,
    label: key,
    cell: () => null,
    spare: key === "region",
  }));
  const keys = (shown: string[] | null) => chosenOf(all, shown).map((one) => one.key);

  test("until somebody chooses, all but the spare ones; afterwards what was chosen, and always the first", () => {
    expect(keys(null)).toEqual(["number", "state"]);
    expect(keys(["region"])).toEqual(["number", "region"]);
    expect(keys([])).toEqual(["number"]);
  });
});

test("those that can't be done are gathered by their reason", () => {
  const rows = [
    { id: "a", why: "own" },
    { id: "b", why: null },
    { id: "c", why: "own" },
    { id: "d", why: "late" },
  ];
  expect(
    reasons(
      rows,
      (row) => row.why,
      (row) => row.id,
    ),
  ).toEqual([
    { why: "own", names: ["a", "c"] },
    { why: "late", names: ["d"] },
  ]);
});

describe("a decision", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    house.rev = 1;
    house.sent = [];
    house.said = [];
    house.queued = [];
    house.saved = Promise.resolve();
    house.drafts.clear();
  });

  test("waits, leaves its list at once, and is sent with the revision that was looked at", async () => {
    decide(approve("r"), () => undefined);
    expect(house.sent).toEqual([]);
    expect([...held.value]).toEqual(["r"]);
    expect(house.drafts.get("desk.decided")).toMatchObject({ list: [{ row: "r", rev: 1 }] });
    let safe = () => {};
    house.saved = new Promise((resolve) => {
      safe = resolve;
    });
    vi.advanceTimersByTime(HOLD_MS);
    expect(house.sent).toEqual([["report.approve", "r", {}]]);
    expect(held.value.size).toBe(0);
    // Not forgotten before the queue has it: the window may be closing.
    expect(house.drafts.get("desk.decided")).toMatchObject({ list: [{ row: "r" }] });
    safe();
    await house.saved;
    await Promise.resolve();
    expect(house.drafts.has("desk.decided")).toBe(false);
  });

  test("is never sent when it was undone, and brings the person back", () => {
    const undone = vi.fn();
    decide(approve("r"), undone);
    house.said[0]?.run?.();
    vi.advanceTimersByTime(HOLD_MS * 2);
    expect(house.sent).toEqual([]);
    expect(undone).toHaveBeenCalledOnce();
    expect(held.value.size).toBe(0);
  });

  test("is not sent when the row changed meanwhile, and says so", () => {
    decide(approve("r"), () => undefined);
    house.rev = 2;
    vi.advanceTimersByTime(HOLD_MS);
    expect(house.sent).toEqual([]);
    expect(house.said).toHaveLength(2);
  });

  test("of an earlier session goes at the next start, unless the queue has it", async () => {
    vi.stubGlobal("document", { addEventListener: () => undefined });
    vi.stubGlobal("addEventListener", () => undefined);
    house.drafts.set("desk.decided", { list: [{ ...approve("old"), rev: 1 }] });
    house.queued = [{ type: "report.approve" }];
    await resume();
    expect(house.sent).toEqual([]);
    expect(house.drafts.has("desk.decided")).toBe(false);
    house.drafts.set("desk.decided", { list: [{ ...approve("old"), rev: 1 }] });
    house.queued = [];
    await resume();
    expect(house.sent).toEqual([["report.approve", "old", {}]]);
    vi.unstubAllGlobals();
  });
});
