import { expect, test } from "vitest";
import { checkDigit, differences, normalisedVin, vinFault, vinIn } from "./vin";

// The example of the standard itself, and one with X as its check digit.
const RIGHT = ["11111111111111111", "1M8GDM9AXKP042788"];

test.each(RIGHT)("%s is a VIN", (vin) => {
  expect(vinFault(vin)).toBe(null);
  expect(checkDigit(vin)).toBe(vin[8]);
});

test("what people type between groups does not count", () => {
  expect(normalisedVin(" 1m8-gdm9 axkp-042788 ")).toBe("1M8GDM9AXKP042788");
});

test("each fault is named where it is", () => {
  expect(vinFault("")).toEqual({ reason: "blank", position: 0, expected: "" });
  expect(vinFault("1M8GDM9AXKPO42788")?.reason).toBe("forbidden_letter");
  expect(vinFault("1M8GDM9AXKPO42788")?.position).toBe(12);
  expect(vinFault("1M8*")?.reason).toBe("character");
  expect(vinFault("1M8 DM9")?.reason).toBe("character");
  expect(vinFault("1M8GDM9AXKP04278")?.reason).toBe("length");
  expect(vinFault("1M8GDM9A5KP042788")).toEqual({
    reason: "check_digit",
    position: 9,
    expected: "X",
  });
});

test("differences are told by position", () => {
  expect(differences("ABC", "ABC")).toEqual([]);
  expect(differences("ABX", "ABC")).toEqual([3]);
  expect(differences("AB", "ABC")).toEqual([3]);
});

test("a VIN is found within what a barcode says", () => {
  expect(vinIn("1M8GDM9AXKP042788")).toBe("1M8GDM9AXKP042788");
  expect(vinIn("I1M8GDM9AXKP042788")).toBe("1M8GDM9AXKP042788");
  expect(vinIn("VIN:1M8GDM9AXKP042788;W")).toBe("1M8GDM9AXKP042788");
});

test("another barcode is no VIN", () => {
  expect(vinIn("6901234567892")).toBe(null);
  expect(vinIn("1M8GDM9A5KP042788")).toBe(null);
});
