/** The named moves that people make in a simulation, and with what arguments. A move that is not here is not made. */
import type { Row } from "../../src/kernel/spec";
import type { Deed, Hand } from "./hand";
import { sign } from "./signing";

type Args = (hand: Hand, row: Row) => Record<string, unknown> | null;
const none: Args = () => ({});

/** Among all engineers that this person knows of: one or two, the first of them leading. */
const crew: Args = (hand) => {
  const all = hand.rows("person").filter((one) => (one.roles as string[]).includes("engineer"));
  const first = hand.dice.pick(all);
  const second = hand.dice.chance(0.5) ? hand.dice.pick(all) : undefined;
  if (!first) return null;
  const chosen = second && second.id !== first.id ? [first, second] : [first];
  const engineers = chosen.map((one, i) => ({ engineer_id: one.id, lead: i === 0 }));
  return { engineers, reason: hand.text() };
};

type Counted = { line_id: string; quantity: number };

/** Some of each line, up to what `most` says; null when nothing is left. */
const counted = (hand: Hand, row: Row, most: (line: Row) => number): Counted[] | null => {
  const lines = hand
    .by("requisition_line", "requisition_id", row.id)
    .map((line) => ({ line_id: line.id, quantity: hand.dice.below(most(line) + 1) }))
    .filter((line) => line.quantity > 0);
  return lines.length > 0 ? lines : null;
};

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const withLines =
  (most: (line: Row) => number, more: (hand: Hand) => object = () => ({})): Args =>
  (hand, row) => {
    const lines = counted(hand, row, most);
    return lines && { lines, ...more(hand) };
  };
const toIssue = (line: Row) => number(line.approved) - number(line.issued);
const underWay = (line: Row) => number(line.issued) - number(line.received);

const approval: Args = (hand, row) => ({
  lines: hand.by("requisition_line", "requisition_id", row.id).map((line) => ({
    line_id: line.id,
    approved: number(line.quantity),
    cut_reason: null,
  })),
});

export const MOVES: Readonly<Record<string, Args>> = {
  "job.assign": crew,
  "job.reassign": crew,
  "job.accept": none,
  "job.depart": none,
  "job.decline": (hand) => ({ reason: hand.text() }),
  "job.arrive": () => ({ lat: 30.1, lon: 120.2, accuracy_m: 9 }),
  "job.leave": () => ({ leave_result: "mended" }),
  "job.debrief": (hand) => ({ debrief: hand.text() }),
  "job.plan": (hand) => ({ documents: hand.text() }),
  "job.log_answer": (hand) => ({ customer_answer: hand.text() }),
  "sheet.finish_check": none,
  "sheet.finish_resolve": none,
  "report.approve": none,
  "report.return": (hand) => ({ remarks: hand.text() }),
  "report.revise": (hand) => ({ new_id: hand.store.newId(), reason: hand.text() }),
  "escalation.approve": none,
  "escalation.change": (hand) => ({ decision: hand.text() }),
  "escalation.ask": (hand) => ({ question: hand.text() }),
  "escalation.answer": (hand) => ({ answer: hand.text() }),
  "escalation.withdraw": none,
  "requisition.submit": none,
  "requisition.withdraw": none,
  "requisition.approve": approval,
  "requisition.issue": withLines(toIssue),
  "requisition.acknowledge": withLines(underWay),
  "requisition.take_back": withLines(underWay, (hand) => ({ reason: hand.text() })),
  "requisition.close_back_order": (hand) => ({ reason: hand.text() }),
  "conflict.take_back": none,
  "conflict.settle": none,
};

const ENGINEERS = ["requisition", "job", "report", "escalation", "sheet", "conflict"];
const OFFICE = ["requisition", "requisition", "job", "job", "report", "escalation", "conflict"];

/** One of the moves that the screens offer now: first which, then for what. */
export function makeMove(hand: Hand): Deed | Promise<Deed | null> | null {
  const entity = hand.dice.pick(hand.has("engineer") ? ENGINEERS : OFFICE) ?? "job";
  const offers = new Map<string, Row[]>();
  for (const row of hand.rows(entity)) {
    for (const name of hand.moves(entity, row.id)) {
      const type = `${entity}.${name}`;
      if (type in MOVES || type === "report.sign")
        offers.set(type, [...(offers.get(type) ?? []), row]);
    }
  }
  const type = hand.dice.pick([...offers.keys()]);
  const row = hand.dice.pick(offers.get(type ?? "") ?? []);
  if (!type || !row) return null;
  if (type === "report.sign") return sign(hand, row.id);
  const args = MOVES[type]?.(hand, row);
  return args ? hand.send(type, row.id, args) : null;
}
