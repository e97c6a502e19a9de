/** What the customer sees is what is sealed: no member of the content is left out, and every label is in words. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { setLanguage } from "../../../words";
import { buildContent, type Plain, type Sources } from "../content";
import { chapters } from ".";
import "../../../reference/customers/words";
import "../../../reference/vehicles/words";
import "../../dispatch/words/record";
import "../../intake/words";
import "../words";

const file = new URL("../../../../../tests/vectors/report_content.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as { case: string; records: Sources }[];

/** Drawn beside the chapters, or no words: see the comment in index.ts. */
const ELSEWHERE =
  /^(format|language|report\.id|photos|agreement|opinion|rating|signature|look\.warranty\.(verdict|reason|reason_args)|resolve\.declined_signature\.strokes)(\.|$)/;

/** The value, and the paths of its leaves that nobody has read yet; of what was not told there is nothing to read. */
function watched(content: unknown): [Plain, Set<string>] {
  const unread = new Set<string>();
  const watch = (value: unknown, path: string): unknown => {
    if (value === null) return null;
    if (typeof value !== "object") {
      unread.add(path);
      return value;
    }
    const inside = Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, watch(one, path ? `${path}.${key}` : key)]),
    );
    const shell = Array.isArray(value) ? Object.values(inside) : inside;
    return new Proxy(shell, {
      get(of, key, self) {
        unread.delete(path ? `${path}.${String(key)}` : String(key));
        return Reflect.get(of, key, self);
      },
    });
  };
  return [watch(content, "") as Plain, unread];
}

const LABELS = /\b[a-z_]+\.(field|choice)\./;

describe.each(cases.map((one) => [one.case, one.records] as const))("%s", (_name, records) => {
  test("every member of the content is shown", () => {
    const [content, unread] = watched(buildContent(records));
    chapters(content);
    expect([...unread].filter((path) => !ELSEWHERE.test(path))).toEqual([]);
  });

  test.each(["zh-CN", "en"] as const)("every label and choice is in words, %s", (language) => {
    setLanguage(language);
    const told = JSON.stringify(chapters(buildContent(records)));
    setLanguage("zh-CN");
    expect(told).not.toMatch(LABELS);
    expect(told).not.toMatch(/undefined|null ×|\[object/);
  });
});

test("figures, names and choices stand there as the customer reads them", () => {
  const told = JSON.stringify(chapters(buildContent((cases[0] as { records: Sources }).records)));
  for (const words of [
    "部分认同",
    "用户要求赔偿停运损失",
    "0.42 mm",
    "偏高",
    "水泵总成",
    "与登记一致",
    "600.00",
  ])
    expect(told).toContain(words);
});
