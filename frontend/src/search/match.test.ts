/** What is found by what: widths, cases, punctuation, tails, pinyin initials; and where it is marked. */
import { describe, expect, test } from "vitest";
import { compact, fold, wordsOf } from "./fold";
import { initialsOf } from "./initials";
import { asked, excerpt, marksIn, type Text, textOf, worth } from "./match";

const JOB = textOf(
  ["CX-2026-0042", "浙A·12345D", "LZYTBGBW3P1012876", "138-0571-4452"],
  ["东江公交有限公司", "曾师傅"],
  ["水温高，高速上 ＡＢＳ 灯亮"],
);

const found = (question: string, own: Text = JOB, around: Text | null = null): boolean =>
  worth(own, around, asked(wordsOf(question))) > 0;

const marked = (text: string, question: string): string =>
  marksIn(text, asked(wordsOf(question)))
    .map(([from, to]) => text.slice(from, to))
    .join("|");

describe("a record is found", () => {
  test.each([
    ["its name", "东江"],
    ["initials of the beginning", "dj"],
    ["initials of all of it, in capitals", "DJGJ"],
    ["initials from its middle", "gjyx"],
    ["either reading of a surname", "zsf"],
    ["the other reading of it", "csf"],
    ["the last six of a VIN", "012876"],
    ["the last eight of a VIN, small letters", "p1012876"],
    ["a plate without its dot", "浙a12345d"],
    ["a plate with a dash for its dot", "浙A-12345D"],
    ["the tail of a phone without its dashes", "05714452"],
    ["a number without its dashes", "20260042"],
    ["full width letters", "ＣＸ－2026"],
    ["half width ones where the text is full width", "abs"],
    ["words of a sentence", "水温"],
    ["several words, whatever their order", "水温 东江 2876"],
    ["a word beside punctuation that asks nothing", "东江 ，"],
  ])("by %s: %s", (_, question) => {
    expect(found(question)).toBe(true);
  });

  test.each(["东江 刹车", "djgx", "012877", "浙B12345D", "公交东江", "，", "  "])(
    "but not by %s",
    (question) => {
      expect(found(question)).toBe(false);
    },
  );

  test("by words of its own and of what it is a part of together, never by the other's alone", () => {
    const sheet = textOf([], [], ["水泵轴承异响"]);
    expect(found("异响 东江", sheet, JOB)).toBe(true);
    expect(found("异响 djgj", sheet, JOB)).toBe(true);
    expect(found("东江", sheet, JOB)).toBe(false);
    expect(found("异响 西江", sheet, JOB)).toBe(false);
  });

  test("a whole number before its tail, a tail before a piece, a beginning before a middle", () => {
    const value = (question: string) => worth(JOB, null, asked(wordsOf(question)));
    expect(value("CX-2026-0042")).toBeGreaterThan(value("0042"));
    expect(value("012876")).toBeGreaterThan(value("zytbg"));
    expect(value("东江")).toBeGreaterThan(value("公交"));
    expect(value("dj")).toBeGreaterThan(value("gj"));
  });
});

describe("initials", () => {
  test("agree with the order of the first 3,755 characters of GB 2312, but for those that are read in two ways", () => {
    const first = [..."abcdefghjklmnopqrstwxyz"].map(
      (letter, i) => [letter, STARTS[i] ?? 0] as const,
    );
    const decoder = new TextDecoder("gbk");
    const odd: string[] = [];
    for (let code = 0xb0a1; code <= 0xd7f9; code += 1) {
      if ((code & 0xff) < 0xa1 || (code & 0xff) === 0xff) continue;
      const character = decoder.decode(new Uint8Array([code >> 8, code & 0xff]));
      const letter = first.findLast(([, start]) => code >= start)?.[0] ?? "";
      if (!initialsOf(character).includes(letter)) odd.push(character);
    }
    expect(odd.length).toBeLessThan(20);
    for (const one of "东江公交水泵总成刹车油门") expect(odd).not.toContain(one);
  });

  test("rare characters of names have one too", () => {
    expect(initialsOf("喆镕堃昇")).toEqual(["zrks"]);
  });

  test("letters and figures within a Chinese name stay, dots go; a name without Chinese has none", () => {
    expect(initialsOf("ABS 传感器·D38")).toContain("abscgqd38");
    expect(initialsOf("water pump")).toEqual([]);
  });

  test("a name full of characters with two readings does not grow without end", () => {
    expect(initialsOf("重长曾查藏朝传行乐单").length).toBeLessThanOrEqual(8);
  });
});

/** Where each letter begins in GB 2312, level 1. */
const STARTS = [
  0xb0a1, 0xb0c5, 0xb2c1, 0xb4ee, 0xb6ea, 0xb7a2, 0xb8c1, 0xb9fe, 0xbbf7, 0xbfa6, 0xc0ac, 0xc2e8,
  0xc4c3, 0xc5b6, 0xc5be, 0xc6da, 0xc8bb, 0xc8f6, 0xcbfa, 0xcdda, 0xcef4, 0xd1b9, 0xd4d1,
];

describe("marks", () => {
  test.each([
    ["东江公交有限公司", "公交", "公交"],
    ["东江公交有限公司", "djgj", "东江公交"],
    ["浙A·12345D", "浙a12345d", "浙A·12345D"],
    ["LZYTBGBW3P1012876", "012876", "012876"],
    ["ＡＢＳ 灯亮", "abs", "ＡＢＳ"],
    ["水泵 水箱", "水", "水|水"],
    ["东江公交", "东江 江公", "东江公"],
    ["㎜ 级间隙", "mm", "㎜"],
    ["东江公交", "西江", ""],
  ])("in %s for %s: %s", (text, question, wanted) => {
    expect(marked(text, question)).toBe(wanted);
  });

  test("an excerpt of a long text holds the word, and says where it was cut", () => {
    const long = `${"前面的话".repeat(30)}水泵轴承异响${"后面的话".repeat(30)}`;
    const piece = excerpt(long, asked(["异响"]));
    expect(piece).toContain("异响");
    expect(piece.length).toBeLessThan(70);
    expect(piece.startsWith("…") && piece.endsWith("…")).toBe(true);
    expect(excerpt("短 文", asked(["文"]))).toBe("短 文");
  });
});

test("folding: width and case; compact: letters and figures alone", () => {
  expect(fold("ＣＸ－Ａ１")).toBe("cx-a1");
  expect(compact("浙A·12345-D")).toBe("浙a12345d");
  expect(wordsOf(" 东江　DJ 东江 ·")).toEqual(["东江", "dj"]);
});
