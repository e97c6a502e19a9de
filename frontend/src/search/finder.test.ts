/** The index follows the store: what is new is found, what is changed anew, what is gone no more. */
import { ClipboardList } from "lucide";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Row } from "../kernel/spec";
import { Table } from "../store/table";
import { Finder } from "./finder";
import type { Finds } from "./finds";

const FINDS: Finds = {
  sheet: {
    icon: ClipboardList,
    order: 2,
    title: () => "",
    words: ["account", "symptoms"],
    within: (sheet) => ["job", sheet.job_id],
  },
  job: {
    icon: ClipboardList,
    order: 1,
    title: () => "",
    codes: ["number"],
    names: ["contact_name"],
    also: (job, look) => [look("customer", job.customer_id)?.name],
  },
};

let tables: Map<string, Table>;
let finder: Finder;

const table = (entity: string): Table => {
  const found = tables.get(entity) ?? new Table();
  tables.set(entity, found);
  return found;
};
const put = (entity: string, id: string, fields: object): void =>
  table(entity).put(id, { id, ...fields } as Row);

/** Runs the work that idle moments would do. */
const catchUp = (): void => {
  for (const _ of finder.catchUp());
};

const found = (question: string): string[] =>
  finder.ask(question).groups.flatMap((group) => group.hits.map((hit) => hit.id));

beforeEach(() => {
  tables = new Map();
  put("customer", "c-1", { name: "东江公交" });
  put("customer", "c-2", { name: "海州客运" });
  put("job", "j-1", { number: "CX-2026-0001", contact_name: "王师傅", customer_id: "c-1" });
  put("job", "j-2", { number: "CX-2026-0002", contact_name: "李师傅", customer_id: "c-2" });
  put("sheet", "s-1", { account: "水温高", symptoms: ["漏水"], job_id: "j-1" });
  finder = new Finder(FINDS, table);
  catchUp();
});
afterEach(() => finder.stop());

describe("the index", () => {
  test("answers by kind in their order", () => {
    expect(finder.ask("cx2026").groups).toMatchObject([{ entity: "job", hits: [{}, {}] }]);
    expect(finder.ask("漏水 djgj").groups).toMatchObject([
      { entity: "sheet", hits: [{ id: "s-1" }] },
    ]);
    expect(finder.ask(" ")).toMatchObject({ groups: [], total: 0 });
    expect(finder.count("job")).toBe(2);
  });

  test("the better answer comes first, of equal ones the newer, whenever they came", () => {
    put("job", "j-0", { number: "CX-2026-0003", contact_name: "车队王师傅" });
    put("job", "j-9", { number: "CX-2026-0009", contact_name: "王师傅" });
    catchUp();
    expect(found("王师傅")).toEqual(["j-9", "j-1", "j-0"]);
    table("job").put("j-9", undefined);
    put("job", "j-5", { number: "CX-2026-0005", contact_name: "王师傅" });
    catchUp();
    expect(found("王师傅")).toEqual(["j-5", "j-1", "j-0"]);
  });

  test("finds a row that came, and one that was changed by what it says now", () => {
    put("job", "j-3", { number: null, contact_name: "赵师傅", customer_id: "c-2" });
    put("job", "j-1", { number: "CX-2026-0001", contact_name: "孙师傅", customer_id: "c-1" });
    catchUp();
    expect(found("zsf")).toEqual(["j-3"]);
    expect(found("孙师傅")).toEqual(["j-1"]);
    expect(found("王师傅")).toEqual([]);
  });

  test("forgets a row that went", () => {
    table("job").put("j-2", undefined);
    catchUp();
    expect(found("海州")).toEqual([]);
    expect(finder.count("job")).toBe(1);
  });

  test("a customer's new name is found on the job, and on the sheet of that job", () => {
    put("customer", "c-1", { name: "西江公交" });
    catchUp();
    expect(found("东江")).toEqual([]);
    expect(found("西江")).toEqual(["j-1"]);
    expect(found("漏水 西江")).toEqual(["s-1"]);
  });

  test("a customer who comes after the job is found on it all the same", () => {
    put("job", "j-4", { number: null, contact_name: null, customer_id: "c-9" });
    catchUp();
    put("customer", "c-9", { name: "南山校车" });
    catchUp();
    expect(found("nsxc")).toEqual(["j-4"]);
  });

  test("tells that something changed only when something did", () => {
    const before = finder.version.value;
    put("setting", "x", { name: "n" });
    catchUp();
    expect(finder.version.value).toBe(before);
    put("customer", "c-2", { name: "海州公交" });
    catchUp();
    expect(finder.version.value).toBeGreaterThan(before);
  });

  test("after `stop` nothing is followed any more", () => {
    finder.stop();
    const before = finder.behind.value;
    put("job", "j-5", { number: "CX-2026-0005", customer_id: "c-1" });
    expect(finder.behind.value).toBe(before);
  });
});
