/** What comes next in the pile, also when what was open has just left it. */
import { expect, test } from "vitest";
import { beside, kinds } from "./place";

const one = (id: string, command = "report.return") => ({ entity: "report" as const, id, command });
const list = [one("a"), one("b"), one("c", "requisition.approve")];

test("J and K walk to the neighbours and stop at the ends", () => {
  expect(beside(list, "report/a", 1)).toBe("report/b");
  expect(beside(list, "report/b", -1)).toBe("report/a");
  expect(beside(list, "report/c", 1)).toBeNull();
  expect(beside(list, null, 1)).toBe("report/a");
  expect(beside([], null, 1)).toBeNull();
});

test("after one was decided and left the pile, the one after it is next, not the first", () => {
  const before = ["report/a", "report/x", "report/b", "report/c"];
  expect(beside(list, "report/x", 1, before)).toBe("report/b");
  expect(beside(list, "report/x", -1, before)).toBe("report/a");
});

test("when all after it are gone too, it is the last one; one never seen counts as before all", () => {
  expect(beside(list, "report/x", 1, ["report/a", "report/x"])).toBe("report/c");
  expect(beside(list, "report/y", 1, ["report/b", "report/c"])).toBe("report/b");
});

test("kinds are counted in the order in which they wait", () => {
  expect(kinds(list)).toEqual([
    { command: "report.return", n: 2 },
    { command: "requisition.approve", n: 1 },
  ]);
});
