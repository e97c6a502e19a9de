/**
 * Pinyin initials: 东江公交 is found by "djgj".
 *
 * The readings are those by which the browser itself sorts Chinese: its collation (CLDR) has a mark before the first
 * character of each letter, U+FDD0 and the letter. So there is no table to download, and none to keep up, but for
 * characters with a second reading that matters in names.
 */
import { fold } from "./fold";

const LETTERS = "abcdefghjklmnopqrstwxyz";
const HAN = /\p{Script=Han}/u;

/** Characters that names and the trade read in two ways (长 cháng zhǎng, 调 tiáo diào, 曾 zēng céng), with both letters. */
const TWO_WAYS: Readonly<Record<string, string>> = {
  cz: "重长曾查藏朝传",
  cj: "车",
  cs: "盛匙",
  dt: "调弹",
  dz: "翟",
  ds: "单",
  dc: "单",
  xh: "行",
  xs: "厦省",
  xj: "校系解降",
  ly: "乐",
  wy: "尉",
  qc: "仇",
  qo: "区",
  pb: "朴泊埔薄",
  kh: "会咳",
};
const OTHER = new Map<string, string>();
for (const [letters, characters] of Object.entries(TWO_WAYS))
  for (const one of characters) OTHER.set(one, (OTHER.get(one) ?? "") + letters);

let collator: Intl.Collator | null = null;
const known = new Map<string, readonly string[]>();

/** Every letter that a character may be asked by: the usual reading first. Other letters and figures are themselves. */
export function lettersOf(character: string): readonly string[] {
  let letters = known.get(character);
  if (!letters) {
    letters = HAN.test(character)
      ? [...new Set([...look(character), ...(OTHER.get(character) ?? "")])]
      : /[\p{L}\p{N}]/u.test(character)
        ? [fold(character)]
        : [];
    known.set(character, letters);
  }
  return letters;
}

/** The letter of a Chinese character as browsers sort it; "" for one that has none. */
function look(character: string): string {
  collator ??= new Intl.Collator("zh-Hans-u-co-pinyin");
  let [low, high] = [0, LETTERS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = `\uFDD0${LETTERS[middle]?.toUpperCase()}`;
    if (collator.compare(character, mark) >= 0) low = middle + 1;
    else high = middle;
  }
  return LETTERS[low - 1] ?? "";
}

const MOST_READINGS = 8;

/** All ways in which the name may be typed; [] where nothing in it is Chinese, so that its letters are found anyway. */
export function initialsOf(name: string): string[] {
  if (!HAN.test(name)) return [];
  let ways = [""];
  for (const character of name) {
    const letters = lettersOf(character);
    if (letters.length === 0) continue;
    const more = ways.length * letters.length <= MOST_READINGS ? letters : letters.slice(0, 1);
    ways = more.flatMap((letter) => ways.map((way) => way + letter));
  }
  return ways;
}
