/** Catalogues, general reasons, formats; and that every word that data can ask for is there in both languages. */
import { beforeEach, describe, expect, test } from "vitest";
import { COMMANDS } from "../contract/commands";
import { MACHINES } from "../contract/machines";
import { PROBLEMS } from "../contract/problems";
import { RECORDS } from "../contract/records";
import type { CommandSpecs, MachineSpecs, RecordSpecs } from "../kernel/spec";
import {
  catalogue,
  dateText,
  dateTimeText,
  durationText,
  listText,
  localName,
  setLanguage,
  timeText,
  tr,
} from ".";
import { fill } from "./catalogue";

const t = catalogue({
  zh: { "test.hello": "你好 {name}", "test.count": "{n} 张", "*.shared": "都这样" },
  en: {
    "test.hello": "Hello {name}",
    "test.count": "{n} {n|photo|photos}",
    "*.shared": "All alike",
  },
});

beforeEach(() => setLanguage("zh-CN"));

describe("catalogue", () => {
  test("follows the language at once", () => {
    expect(t("test.hello", { name: "王" })).toBe("你好 王");
    setLanguage("en");
    expect(t("test.hello", { name: "Wang" })).toBe("Hello Wang");
    expect(t("test.count", { n: 1 })).toBe("1 photo");
    expect(t("test.count", { n: 3 })).toBe("3 photos");
  });

  test("a reason that many moves share needs no words of its own; the exact key wins", () => {
    expect(tr("door.shut.shared")).toBe("都这样");
    catalogue({ zh: { "door.shut.shared": "门已锁" }, en: { "door.shut.shared": "Locked" } });
    expect(tr("door.shut.shared")).toBe("门已锁");
    expect(tr("door.open.unheard_of")).toBe("door.open.unheard_of");
    expect(tr("door.open.unheard_of", {}, "otherwise")).toBe("otherwise");
  });

  test("a value that is missing stays visible, one that is null is blank", () => {
    expect(fill("{a} {b}", { a: null })).toBe(" {b}");
  });

  test("names fall back to the other language", () => {
    expect(localName("陈立", null)).toBe("陈立");
    setLanguage("en");
    expect(localName("陈立", "Chen Li")).toBe("Chen Li");
    expect(localName("陈立", null)).toBe("陈立");
  });
});

describe("formats", () => {
  test("times are Shanghai's, days are days", () => {
    expect(dateTimeText("2026-02-28T17:05:00.000Z")).toContain("3月1日");
    expect(timeText("2026-02-28T17:05:00.000Z")).toBe("01:05");
    expect(dateText("2026-03-01")).toBe("2026年3月1日");
    setLanguage("en");
    expect(dateText("2026-03-01")).toBe("1 Mar 2026");
    expect(dateText("no day")).toBe("no day");
  });

  test("spans are told in their two largest units", () => {
    expect(durationText(59_000)).toBe("0 分");
    expect(durationText(125 * 60_000)).toBe("2 小时 5 分");
    expect(durationText(-27 * 3600_000)).toBe("1 天 3 小时");
    setLanguage("en");
    expect(durationText(48 * 3600_000)).toBe("2 d");
    expect(listText(["a", "b"])).toBe("a, b");
  });
});

const records: RecordSpecs = RECORDS;
const machines: MachineSpecs = MACHINES;
const commands: CommandSpecs = COMMANDS;

/** Every key under which the words of an entity are looked up. */
function keysOf(entity: string): string[] {
  const fields = Object.entries(records[entity]?.fields ?? {});
  const machine = machines[entity];
  const own = Object.keys(commands).filter((type) => commands[type]?.entity === entity);
  const verbs = new Set(["create", "patch", "remove"]);
  return [
    `entity.${entity}`,
    ...fields.map(([name]) => `${entity}.field.${name}`),
    ...fields.flatMap(([name, spec]) =>
      (spec.choices ?? []).map((choice) => `${entity}.choice.${name}.${choice}`),
    ),
    ...(machine?.states ?? []).map((state) => `${entity}.state.${state}`),
    ...own.filter((type) => !verbs.has(type.split(".")[1] ?? "")),
    ...Object.keys(PROBLEMS).filter((code) => code.startsWith(`${entity}.`)),
  ];
}

const PLATFORM = "access command field file patch push request row server session sync".split(" ");

describe("completeness", () => {
  const stages = import.meta.glob(["../journey/*/words.ts", "../reference/*/words.ts"]);

  test.each(["zh-CN", "en"] as const)(
    "%s: every word of every entity that is spoken of",
    async (language) => {
      await import("../shell/screens/words");
      await import("./problems");
      for (const load of Object.values(stages)) await load();
      setLanguage(language);
      const spoken = Object.keys(records).filter(
        (entity) => tr(`entity.${entity}`) !== `entity.${entity}`,
      );
      const missing = spoken.flatMap(keysOf).filter((key) => tr(key) === key);
      expect(missing).toEqual([]);
    },
  );

  test("every problem of the platform, and of a stage that is there, has words", async () => {
    await import("./problems");
    for (const load of Object.values(stages)) await load();
    const away = (first: string) =>
      !PLATFORM.includes(first) && !(`../journey/${first}/words.ts` in stages);
    const entities = new Set(Object.keys(records));
    const platform = Object.keys(PROBLEMS).filter((code) => {
      const [first = ""] = code.split(".");
      return !entities.has(first) && !away(first);
    });
    expect(platform.length).toBeGreaterThan(20);
    expect(platform.filter((code) => tr(code) === code)).toEqual([]);
  });
});
