import { expect, test } from "vitest";
import { pathTo, usualSymptoms } from "./faults";

const node = (code: string, parent_code: string | null, name: string, system = "body") => ({
  code,
  parent_code,
  level: "mode" as const,
  system: system as "body",
  name_zh: name,
  name_en: `${name}-en`,
});

test("the commonest words of the job's system come first, each once", () => {
  const modes = [
    node("1", null, "漏"),
    node("2", null, "响"),
    node("3", null, "响"),
    node("4", null, "断", "engine"),
  ];
  expect(usualSymptoms(modes, "body", "zh-CN")).toEqual(["响", "漏"]);
  expect(usualSymptoms(modes, "engine", "en")).toEqual(["断-en"]);
  expect(usualSymptoms(modes, null, "zh-CN")).toHaveLength(3);
});

test("a path leads from the system to the node", () => {
  const all = [node("B", null, "车身"), node("B10", "B", "门"), node("B1010", "B10", "泵")];
  const byCode = new Map(all.map((one) => [one.code, one]));
  expect(pathTo(byCode, "B1010").map((one) => one.code)).toEqual(["B", "B10", "B1010"]);
  expect(pathTo(byCode, "gone")).toEqual([]);
  expect(pathTo(byCode, null)).toEqual([]);
});

test("a tree that bites its tail does not hang", () => {
  const ring = new Map([
    ["A", node("A", "B", "a")],
    ["B", node("B", "A", "b")],
  ]);
  expect(pathTo(ring, "A").map((one) => one.code)).toEqual(["B", "A"]);
});
