/** Reading what an administrator types. */
import { expect, test } from "vitest";
import { read, shown } from "./value";

const hours = { default: 12, unit: "h", minimum: 1, maximum: 720 };
const cap = { default: 180_00, unit: "fen", minimum: 0, maximum: null };
const words = { default: "你好", unit: null, minimum: null, maximum: null };

test("numbers within their bounds", () => {
  expect(read(hours, " 24 ")).toEqual({ value: 24 });
  expect([read(hours, "1"), read(hours, "720")]).toEqual([{ value: 1 }, { value: 720 }]);
  expect(read(hours, "0")).toEqual({ wrong: "too_small" });
  expect(read(hours, "721")).toEqual({ wrong: "too_big" });
  expect(read(hours, "一天")).toEqual({ wrong: "not_a_number" });
});

test("money is typed in yuan and kept in fen", () => {
  expect(read(cap, "200")).toEqual({ value: 200_00 });
  expect(shown(cap, 180_50)).toBe("180.50");
});

test("a text is not left blank", () => {
  expect(read(words, "  ")).toEqual({ wrong: "blank" });
  expect(read(words, "再见")).toEqual({ value: "再见" });
});
