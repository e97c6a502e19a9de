/**
 * The content of an authorisation 委托书: all that the customer sees and signs before paid work, as one plain JSON value
 * in the format "wayside.authorisation/1".
 *
 * Pure: the office builds the same from the same records (app/journey/report/estimate/content.py), and
 * tests/vectors/authorisation_content.json holds the two byte-identical. Who, what vehicle and which job are told as in
 * a report, so they are taken from a report's content.
 */
import { buildContent, type Plain, type Sources } from "../content";
import { amountFen, sums } from "./sums";

export const FORMAT = "wayside.authorisation/1";

/** of: as for a report, with the terms as its agreement; corrects: the estimate that this one is to replace. */
export interface EstimateSources {
  of: Sources;
  estimate: Plain;
  corrects: Plain | null | undefined;
  lines: readonly Plain[];
}

const told = (record: Plain | null | undefined, name: string): unknown => {
  const value = record?.[name];
  return value === undefined || value === "" ? null : value;
};

const pick = (record: unknown, names: readonly string[]): Plain =>
  Object.fromEntries(names.map((name) => [name, told(record as Plain, name)]));

// Not more than the customer is shown: what is signed and what is seen are the same.
const JOB = ["number", "reported"];
const VEHICLE = ["vin", "plate", "model_code", "model_name_zh", "model_name_en", "odometer_km"];
const LINE = ["kind", "part_number", "name", "quantity", "unit", "unit_price_fen", "remark"];

/** All that the customer sees, ready for RFC 8785. Lines stand as the phone made them. */
export function buildAuthorisation({ of, estimate, corrects, lines }: EstimateSources): Plain {
  const { organisation, job, engineers, customer, vehicle, agreement, signature, language } =
    buildContent(of) as Plain;
  const inOrder = [...lines].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  return {
    format: FORMAT,
    language,
    estimate: {
      id: estimate.id,
      number: told(estimate, "estimate_number"),
      revision: told(estimate, "revision"),
      corrects: told(corrects, "estimate_number"),
      reason: told(estimate, "revision_reason"),
    },
    organisation,
    job: pick(job, JOB),
    engineers,
    customer,
    vehicle: pick(vehicle, VEHICLE),
    scope: told(estimate, "scope"),
    ready_by: told(estimate, "ready_by"),
    lines: inOrder.map((line) => ({
      ...pick(line, LINE),
      amount_fen: amountFen(line),
    })),
    sums: sums(lines),
    agreement,
    signature,
  };
}
