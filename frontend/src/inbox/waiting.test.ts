/** What waits for whom, in which order, and why: over rows as the store would give them. */
import { beforeEach, expect, test, vi } from "vitest";

type Row = { id: string; created_at: string; [field: string]: unknown };

const house = vi.hoisted(() => ({
  rows: {} as Record<string, Row[]>,
  actor: { id: "me", roles: ["supervisor"] as string[] },
}));

vi.mock("../store", () => ({
  currentActor: {
    get value() {
      return house.actor;
    },
  },
  useRow: (entity: string, id: string) => house.rows[entity]?.find((row) => row.id === id),
  useRows: (entity: string, wanted: Record<string, unknown> = {}) =>
    (house.rows[entity] ?? []).filter((row) =>
      Object.entries(wanted).every(([name, value]) => row[name] === value),
    ),
  // The machines have tests of their own: here nobody may decide what they asked for.
  useMoves: (entity: string, id: string) => {
    const row = house.rows[entity]?.find((one) => one.id === id);
    const allowed = row?.engineer_id !== house.actor.id;
    return new Proxy({}, { get: () => ({ allowed, why: null, office: [] }) });
  },
}));

const { useReason } = await import("./reason");
const { useWaiting } = await import("./waiting");

const at = (day: number): string => `2026-03-0${day}T01:00:00.000Z`;
const row = (id: string, day: number, fields: object): Row => ({
  id,
  created_at: at(day),
  ...fields,
});

beforeEach(() => {
  house.actor = { id: "me", roles: ["supervisor"] };
  house.rows = {
    report: [
      row("r-1", 3, { state: "signed", signed_at: at(3), report_number: "R-1", job_id: "j-1" }),
      row("r-2", 4, {
        state: "signed",
        signed_at: at(4),
        report_number: "R-2",
        job_id: "j-1",
        signature_path: "refused",
        reason: "不认可原因",
      }),
    ],
    sheet: [row("s-1", 1, { job_id: "j-1", true_cause: "轴承早期失效" })],
    requisition: [
      row("q-1", 1, {
        state: "submitted",
        submitted_at: at(1),
        engineer_id: "e",
        proposal: "换泵",
      }),
      row("q-2", 1, { state: "submitted", submitted_at: at(1), engineer_id: "me", proposal: null }),
    ],
    requisition_line: [
      row("l-1", 1, { requisition_id: "q-1", part_id: "p-1", quantity: 3, approved: null }),
    ],
    part: [row("p-1", 1, { name_zh: "水泵", name_en: "Pump" })],
    complaint: [
      row("c-1", 4, { state: "taken", received_at: at(4), number: "TS-1", said: "太慢" }),
    ],
    expense_claim: [
      row("x-1", 2, { state: "reviewed", reviewed_at: at(2), engineer_id: "e", purpose: "东江" }),
    ],
  };
});

const told = () => useWaiting().map((one) => one.id);

test("urgent things first, then the oldest; nobody's own work, nothing of another role", () => {
  expect(told()).toEqual(["r-2", "c-1", "q-1", "r-1"]);
  house.actor = { id: "f", roles: ["finance"] };
  expect(told()).toEqual(["x-1"]);
  house.actor = { id: "d", roles: ["dispatcher"] };
  expect(told()).toEqual([]);
});

test("each says why it waits", () => {
  const why = Object.fromEntries(useWaiting().map((one) => [one.id, useReason(one)]));
  expect(why["q-1"]).toBe("水泵 ×3 · 换泵");
  expect(why["r-1"]).toBe("轴承早期失效");
  expect(why["r-2"]).toContain("不认可原因");
  expect(why["c-1"]).toBe("太慢");
});

test("the warehouse sees what is still to be handed out", () => {
  house.actor = { id: "w", roles: ["warehouse"] };
  house.rows.requisition = [
    row("q-1", 1, { state: "partly_issued", decided_at: at(1), engineer_id: "e", proposal: null }),
  ];
  house.rows.requisition_line = [
    row("l-1", 1, { requisition_id: "q-1", part_id: "p-1", quantity: 3, approved: 2, issued: 1 }),
  ];
  const [one] = useWaiting();
  expect(one && useReason(one)).toBe("水泵 ×1");
});
