/**
 * The content of a service report: all that the customer sees and signs, as one plain JSON value in the format
 * "wayside.report/1".
 *
 * Pure: the office builds the same from the same records (app/journey/report/content), and
 * tests/vectors/report_content.json holds the two byte-identical. Every key is always there, null or an empty list
 * where nothing was told.
 */
import { oldPartTag } from "./tag";

export type Plain = { readonly [name: string]: unknown };
type Maybe = Plain | null | undefined;

export const FORMAT = "wayside.report/1";
const STEPS = ["prepare", "arrive", "listen", "look", "check", "resolve"];

/** Records as the wire carries them; see ContentSources in sources.py. */
export interface Sources {
  report: Plain;
  job: Plain;
  sheet: Maybe;
  customer: Maybe;
  vehicle: Maybe;
  organisation: Plain;
  agreement: Plain;
  model: Maybe;
  corrects: Maybe;
  call_entry: Maybe;
  signature: Maybe;
  assignments: readonly Plain[];
  people: readonly Plain[];
  fault_path: readonly Plain[];
  measurements: readonly Plain[];
  photos: readonly Plain[];
  parts: readonly Plain[];
  compensations: readonly Plain[];
}

/** A field of a record; blank text, a missing field and a missing record are null. */
function told(record: Maybe, name: string): unknown {
  const value = record?.[name];
  return value === undefined || value === "" ? null : value;
}

function pick(record: Maybe, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, told(record, name)]));
}

const language = (of: Sources): string => (told(of.report, "language") as string | null) ?? "zh-CN";

/** The name in the language, the Chinese one where there is no English. */
const named = (record: Maybe, lang: string): unknown =>
  (lang === "en" ? told(record, "name_en") : null) ?? told(record, "name_zh");

/** A set of words in one fixed order, that of RFC 8785's keys. */
const words = (record: Maybe, name: string): string[] =>
  [...((told(record, name) as string[] | null) ?? [])].sort(utf16);

const utf16 = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By id, which is by the time at which the phone made them. */
const madeInOrder = (records: readonly Plain[]): Plain[] =>
  [...records].sort((a, b) => utf16(String(a.id), String(b.id)));

/** All that the customer sees, ready for RFC 8785. */
export function buildContent(of: Sources): Record<string, unknown> {
  return {
    format: FORMAT,
    language: language(of),
    report: {
      id: of.report.id,
      number: told(of.report, "report_number"),
      revision: told(of.report, "revision"),
      corrects: told(of.corrects, "report_number"),
      kind: told(of.report, "kind"),
    },
    organisation: pick(of.organisation, "name_zh", "name_en", "address", "phone"),
    job: {
      ...pick(of.job, "number", "reported_at", "reported", "fault_system", "distance_km"),
      channel: told(of.call_entry, "channel"),
    },
    engineers: engineers(of),
    customer: {
      name: told(of.customer, "name"),
      contact_name: told(of.job, "contact_name") ?? told(of.customer, "contact_name"),
      phone: told(of.job, "contact_phone") ?? told(of.customer, "phone"),
      address: told(of.customer, "address"),
    },
    vehicle: vehicle(of),
    times: {
      ...pick(of.job, "departed_at", "arrived_at"),
      finished_at: told(of.sheet, "finished_at"),
    },
    place: {
      address: told(of.job, "address"),
      lat: told(of.job, "arrived_lat"),
      lon: told(of.job, "arrived_lon"),
    },
    listen: listen(of),
    look: look(of),
    check: check(of),
    resolve: resolve(of),
    parts: madeInOrder(of.parts).map(partLine),
    compensation: madeInOrder(of.compensations).map((one) =>
      pick(one, "kind", "amount_fen", "reason"),
    ),
    collected_fen: told(of.report, "collected_fen"),
    photos: photos(of),
    opinion: told(of.report, "opinion"),
    rating: told(of.report, "rating"),
    agreement: told(of.agreement, language(of)),
    signature: pick(of.signature, ...SIGNATURE),
  };
}

const SIGNATURE = [
  "path",
  "name",
  "role",
  "phone",
  "strokes",
  "reason",
  "witness",
  "signed_at",
  "device_id",
  "lat",
  "lon",
  "photo_sha256",
];

/** Those who are on the job now, the lead first, then by employee number. */
function engineers(of: Sources) {
  const known = new Map(of.people.map((person) => [person.id, person]));
  return of.assignments
    .filter((one) => told(one, "ended_at") === null)
    .map((one) => {
      const person = known.get(one.engineer_id);
      return {
        name: named(person, language(of)),
        employee_no: told(person, "employee_no"),
        lead: told(one, "lead") === true,
      };
    })
    .sort(
      (a, b) =>
        Number(b.lead) - Number(a.lead) ||
        utf16(String(a.employee_no ?? ""), String(b.employee_no ?? "")),
    );
}

/** As on record, but odometer and hours as read on site where they were read. */
function vehicle(of: Sources) {
  return {
    ...pick(
      of.vehicle,
      "vin",
      "body_no",
      "plate",
      "engine_no",
      "factory_on",
      "purchased_on",
      "in_service_on",
      "use",
    ),
    model_code: told(of.model, "code"),
    model_name_zh: told(of.model, "name_zh"),
    model_name_en: told(of.model, "name_en"),
    odometer_km: told(of.sheet, "odometer_km") ?? told(of.vehicle, "odometer_km"),
    operating_hours: told(of.sheet, "operating_hours") ?? told(of.vehicle, "operating_hours"),
  };
}

function listen({ sheet }: Sources) {
  return {
    ...pick(
      sheet,
      "account",
      "usage_route",
      "usage_load",
      "usage_road",
      "usage_fuel",
      "usage_driver",
      "speed_kmh",
      "modification",
      "before_failure",
      "after_failure",
      "earlier_repairs",
      "brought_by",
    ),
    symptoms: words(sheet, "symptoms"),
    odometer_km: told(sheet, "odometer_told_km"),
    operating_hours: told(sheet, "hours_told"),
  };
}

function look({ sheet, vehicle: record }: Sources) {
  const vin = told(sheet, "vin_read");
  return {
    ...pick(
      sheet,
      "vin_read",
      "odometer_km",
      "operating_hours",
      "in_service_on",
      "opened",
      "opened_by",
      "mismatch",
    ),
    vin_matches: vin === null ? null : vin === told(record, "vin"),
    warranty: {
      verdict: told(sheet, "warranty_verdict"),
      reason: told(sheet, "warranty_reason"),
      reason_args: told(sheet, "warranty_args"),
      rule_version: told(sheet, "warranty_rule"),
    },
  };
}

function check(of: Sources) {
  const names = new Map(
    of.fault_path.map((node) => [told(node, "level"), named(node, language(of))]),
  );
  const leaf = of.fault_path.at(-1);
  const level = (name: string) => names.get(name) ?? null;
  return {
    inspected: told(of.sheet, "inspected"),
    true_cause: told(of.sheet, "true_cause"),
    fault: {
      code: told(leaf, "code"),
      system: level("system"),
      assembly: level("assembly"),
      part: level("part"),
      mode: level("mode"),
    },
    trouble_codes: words(of.sheet, "trouble_codes").map(troubleCode),
    measurements: madeInOrder(of.measurements).map((one) => ({
      ...pick(one, "name", "value", "unit", "low", "high", "note"),
      verdict: reading(one),
    })),
  };
}

/** "P0128 Coolant too cold" is a code and its meaning, parted at the first blank. */
function troubleCode(text: string) {
  const plain = text.replace(/^ +| +$/g, "");
  const at = plain.indexOf(" ");
  const meaning = at < 0 ? "" : plain.slice(at + 1).replace(/^ +| +$/g, "");
  return { code: at < 0 ? plain : plain.slice(0, at), text: meaning || null };
}

/** A measured value against its limits, both included; unjudged without a value or a limit. */
function reading(one: Plain): string {
  const [value, low, high] = [told(one, "value"), told(one, "low"), told(one, "high")] as (
    | number
    | null
  )[];
  if (value === null || value === undefined || (low === null && high === null)) return "unjudged";
  if (typeof low === "number" && value < low) return "low";
  if (typeof high === "number" && value > high) return "high";
  return "within";
}

function resolve({ sheet }: Sources) {
  const strokes = told(sheet, "declined_strokes");
  return {
    ...pick(
      sheet,
      "done",
      "cause_analysis",
      "responsibility",
      "agreed",
      "agreed_note",
      "self_check",
      "test_drive",
      "test_drive_km",
      "next_maintenance_on",
      "next_maintenance_km",
      "advice",
      "declined_work",
    ),
    guidance: words(sheet, "guidance"),
    declined_signature: strokes === null ? null : { name: told(sheet, "declined_name"), strokes },
  };
}

function partLine(one: Plain) {
  return {
    ...pick(
      one,
      "part_number",
      "name",
      "quantity",
      "unit",
      "reason",
      "source",
      "causal",
      "action",
      "responsibility",
      "serial_new",
      "serial_old",
    ),
    old_part: { tag: tagOf(one), fate: told(one, "old_fate"), reason: told(one, "old_reason") },
  };
}

/** The number on the old part's label: only what comes back has one; a line copied into a revision keeps its number. */
export function tagOf(line: Plain): string | null {
  if (told(line, "action") !== "replace" || told(line, "old_fate") !== "returned") return null;
  return (told(line, "old_tag") as string | null) ?? oldPartTag(String(line.id));
}

/**
 * Step by step, within a step as they were made. Photos of signing are evidence, not part of what was signed; where
 * somebody drew on a copy, the copy is shown instead of its original.
 */
function photos(of: Sources) {
  const drawnOn = new Set(of.photos.map((one) => told(one, "original_id")));
  return madeInOrder(of.photos)
    .filter((one) => STEPS.includes(String(one.step)) && !drawnOn.has(one.id))
    .sort((a, b) => STEPS.indexOf(String(a.step)) - STEPS.indexOf(String(b.step)))
    .map((one) => pick(one, "id", "step", "caption", "taken_at", "sha256"));
}
