import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonical, sha256Hex } from "../../kernel/digest";
import { buildContent, type Sources } from "./content";

interface Case {
  case: string;
  records: Sources;
  want_content: unknown;
  want_canonical: string;
  want_hash: string;
}

const file = new URL("../../../../tests/vectors/report_content.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as Case[];

describe("the content of a report is byte for byte the office's", () => {
  test.each(cases.map((one) => [one.case, one] as const))("SY-26 %s", async (_name, one) => {
    const content = buildContent(one.records);
    expect(content).toEqual(one.want_content);
    expect(canonical(content)).toBe(one.want_canonical);
    expect(await sha256Hex(canonical(content))).toBe(one.want_hash);
  });
});
