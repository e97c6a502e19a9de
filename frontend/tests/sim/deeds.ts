/** What people do at their phones and desks: type, press buttons, make new rows, deal with the tray. */
import type { Dice } from "./dice";
import { type Deed, Hand, short } from "./hand";
import { makeMove } from "./moves";
import type { Tab } from "./phone";

/** Fields that people type in. text: anything; count: a number; tags: some of these. */
type Kind = "text" | "count" | readonly string[];
const FIELDS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  sheet: {
    account: "text",
    done: "text",
    advice: "text",
    odometer_km: "count",
    safety: ["traffic", "warning_sign", "wheel_chocks", "fire", "lifting"],
    symptoms: ["a", "b", "c", "d"],
  },
  report: { opinion: "text", collected_fen: "count" },
  measurement: { note: "text", value: "count" },
  replaced_part: { reason: "text", serial_new: "text" },
  compensation: { reason: "text", amount_fen: "count" },
  requisition: { proposal: "text" },
  requisition_line: { reason: "text" },
  customer: { contact_name: "text", address: "text", city: "text" },
  vehicle: { plate: "text", odometer_km: "count" },
  part: { spec: "text", minimum: "count" },
};
const TYPING = ["sheet", "sheet", "sheet", "report", "customer", "vehicle", "measurement"];
const TYPING_RARELY = ["replaced_part", "compensation", "requisition", "requisition_line", "part"];

function type(hand: Hand): Deed | null {
  const wanted = hand.dice.chance(0.75) ? TYPING : TYPING_RARELY;
  const entity = hand.dice.pick(wanted.filter((one) => mayType(hand, one)));
  const row = entity && hand.dice.pick(open(hand, entity));
  if (!entity || !row) return null;
  const fields = FIELDS[entity] ?? {};
  const names = Object.keys(fields).filter(() => hand.dice.chance(0.4));
  if (names.length === 0) names.push(Object.keys(fields)[0] as string);
  const values = Object.fromEntries(
    names.map((name) => [name, entered(hand, fields[name] as Kind, row[name])]),
  );
  const sent = hand.store.edits.patch(entity, row.id, values);
  const told = `${entity}.patch ${short(row.id)} ${JSON.stringify(values)}`;
  return sent && { told, sent: [sent], entered: values };
}

const mayType = (hand: Hand, entity: string): boolean =>
  hand.store.memory.specs.records[entity]?.patch.some((role) => hand.has(role)) ?? false;

const open = (hand: Hand, entity: string) =>
  hand.rows(entity).filter((row) => hand.mayWrite(entity, row.id));

function entered(hand: Hand, kind: Kind, now: unknown): unknown {
  if (kind === "text") return hand.text();
  if (kind === "count") return 1000 + hand.dice.below(1_000_000);
  const tag = hand.dice.pick(kind);
  const tags = Array.isArray(now) ? (now as string[]) : [];
  return tags.includes(tag ?? "") ? tags.filter((one) => one !== tag) : [...tags, tag];
}

/** A new row below something that this person works on. */
function make(hand: Hand): Deed | null {
  return hand.dice.pick(hand.has("engineer") ? ENGINEERS : OFFICE)?.(hand) ?? null;
}

const onSheet = (hand: Hand) => hand.dice.pick(open(hand, "sheet"));
const draftReport = (hand: Hand) => hand.dice.pick(open(hand, "report"));

const ENGINEERS: readonly ((hand: Hand) => Deed | null)[] = [
  (hand) => {
    const job_id = onSheet(hand)?.job_id;
    return job_id
      ? hand.create("measurement", { job_id, name: hand.text(), value: 1, unit: "V" })
      : null;
  },
  (hand) => {
    const job_id = onSheet(hand)?.job_id;
    const args = { job_id, step: "check", kind: "other", proposal: hand.text() };
    return job_id ? hand.send("escalation.raise", hand.store.newId(), args) : null;
  },
  (hand) => {
    const report = draftReport(hand);
    const fields = { kind: "towing", amount_fen: 100, reason: hand.text() };
    return report
      ? hand.create("compensation", { ...fields, report_id: report.id, job_id: report.job_id })
      : null;
  },
  (hand) => {
    const part = hand.dice.pick(hand.rows("part").filter((one) => !one.serialised));
    if (!part) return null;
    const fields = { engineer_id: hand.actor.id, purpose: "van", proposal: hand.text() };
    const made = hand.create("requisition", fields);
    const line = { requisition_id: made.row, part_id: part.id, quantity: 1 + hand.dice.below(3) };
    const below = hand.create("requisition_line", line);
    const asked = hand.send("requisition.submit", made.row);
    const sent = [...made.sent, ...below.sent, ...asked.sent];
    return { told: `${made.told} with a line, submitted`, sent };
  },
];

const OFFICE: readonly ((hand: Hand) => Deed | null)[] = [
  (hand) => {
    const vehicle = hand.dice.pick(hand.rows("vehicle"));
    if (!vehicle) return null;
    const fields = { reported: hand.text(), fault_system: "body", address: "x" };
    const named = { customer_id: vehicle.customer_id, vehicle_id: vehicle.id };
    return hand.send("job.open", hand.store.newId(), {
      ...{ ...fields, ...named },
      contact_name: "x",
      contact_phone: "1",
    });
  },
  (hand) => {
    const part = hand.dice.pick(hand.rows("part"));
    if (!part) return null;
    const lines = [{ part_id: part.id, quantity: 1 + hand.dice.below(2) }];
    const args = { delivery_note: hand.text(), lines };
    return hand.send("stock.receive", hand.store.newId(), args);
  },
];

function takeAway(hand: Hand): Deed | null {
  const entity = hand.dice.pick(["measurement", "compensation", "requisition_line"]) ?? "";
  const row = hand.dice.pick(
    hand.rows(entity).filter((one) => hand.mayWrite(entity, one.id, "remove")),
  );
  if (!row) return null;
  return {
    told: `${entity}.remove ${short(row.id)}`,
    sent: [hand.store.edits.remove(entity, row.id)],
  };
}

/** Edit and resend, or throw away on purpose. */
async function tidy(hand: Hand, discarded: Set<string>): Promise<Deed | null> {
  const item = hand.dice.pick(hand.store.tray.items.peek());
  if (!item) return null;
  discarded.add(item.id);
  const again = hand.dice.chance(0.5);
  const sent = again ? await hand.store.tray.resend(item) : await hand.store.tray.discard(item);
  const told = `tray: ${again ? "again" : "away with"} ${item.command?.type} ${short(item.row)}`;
  return { told, sent: sent ? [sent] : [] };
}

const WEIGHTS = { type: 40, move: 36, make: 12, take: 4, tray: 8 };

/** Does one thing, or nothing when there is nothing to do. `mark`: found again in what is typed. */
export async function act(
  tab: Tab,
  dice: Dice,
  mark: string,
  discarded: Set<string>,
): Promise<Deed | null> {
  const hand = new Hand(tab, dice, mark);
  switch (dice.weighed(WEIGHTS)) {
    case "type":
      return type(hand);
    case "move":
      return makeMove(hand);
    case "make":
      return make(hand);
    case "take":
      return takeAway(hand);
    default:
      return tidy(hand, discarded);
  }
}
