/** The content of an authorisation: the vectors that the office runs too, and what the customer is shown of it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { canonical, sha256Hex } from "../../../kernel/digest";
import type { Plain } from "../content";
import { buildAuthorisation, type EstimateSources } from "./content";
import { who } from "./shown";
import { amountFen, sums } from "./sums";

interface Vector {
  case: string;
  records: EstimateSources;
  want_content: Plain;
  want_canonical: string;
  want_hash: string;
}

const VECTORS = JSON.parse(
  readFileSync(
    new URL("../../../../../tests/vectors/authorisation_content.json", import.meta.url),
    "utf-8",
  ),
) as Vector[];

for (const vector of VECTORS) {
  test(`${vector.case}: the phone builds what the office builds, byte for byte`, async () => {
    const content = buildAuthorisation(vector.records);
    expect(content).toEqual(vector.want_content);
    expect(canonical(content as never)).toBe(vector.want_canonical);
    expect(await sha256Hex(canonical(content as never))).toBe(vector.want_hash);
  });

  test(`${vector.case}: the order in which lines came changes nothing`, () => {
    const turned = { ...vector.records, lines: [...vector.records.lines].reverse() };
    expect(canonical(buildAuthorisation(turned) as never)).toBe(vector.want_canonical);
  });
}

test("half a fen is one, and what is not filled in costs nothing", () => {
  expect(amountFen({ quantity: 0.5, unit_price_fen: 1 })).toBe(1);
  expect(amountFen({ quantity: 0.4, unit_price_fen: 1 })).toBe(0);
  expect(amountFen({ quantity: null, unit_price_fen: 5 })).toBe(0);
  expect(amountFen({ quantity: 5, unit_price_fen: undefined })).toBe(0);
  expect(sums([{ kind: null, quantity: 1, unit_price_fen: 7 }]).total_fen).toBe(7);
});

/** Every text and number in a value, wherever it lies. */
function leaves(value: unknown): string[] {
  if (value === null || typeof value === "boolean") return [];
  if (typeof value === "object") return Object.values(value as object).flatMap(leaves);
  return [String(value)];
}

for (const vector of VECTORS) {
  test(`${vector.case}: nothing of who and what is signed unseen`, () => {
    const { estimate, organisation, job, engineers, customer, vehicle } = vector.want_content;
    const { id: _id, revision: _in_the_number, ...told } = estimate as Plain;
    const shown = who(vector.want_content)
      .map(([, value]) => value)
      .join("\n")
      .replaceAll(",", "");
    for (const leaf of leaves({ told, organisation, job, engineers, customer, vehicle })) {
      expect(shown).toContain(leaf.replaceAll(",", ""));
    }
  });
}
