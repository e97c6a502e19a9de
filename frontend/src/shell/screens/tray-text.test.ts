/** The office's reasons in the person's words. */
import { beforeEach, expect, test } from "vitest";
import { setLanguage } from "../../words";
import "../../journey/procedure/words";
import { faultsText } from "./tray-text";

beforeEach(() => setLanguage("en"));

const told = (errors: unknown) => faultsText("sheet", "sheet.patch", { errors });

test("SY-19 each field that the office found fault with is named with what is wrong", () => {
  expect(told({ inspected: ["too_long"], odometer_km: ["out_of_range"] })).toEqual([
    "What was inspected, and how: too long",
    "Odometer: out of range",
  ]);
  setLanguage("zh-CN");
  expect(told({ inspected: ["blank"] })).toEqual(["检查了哪里，怎么查的：不能空着"]);
});

test("SY-19 a fault inside a list, or one without words, is told all the same", () => {
  expect(told({ inspected: { 2: { code: ["blank"] } } })).toEqual([
    "What was inspected, and how: must not be empty",
  ]);
  expect(told({ inspected: ["something new"] })[0]).toMatch(/: not right$/);
  expect(faultsText("sheet", "sheet.patch", {})).toEqual([]);
});
