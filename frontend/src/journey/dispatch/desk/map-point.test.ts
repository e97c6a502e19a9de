/** Points as they are pasted from a map. */
import { expect, test } from "vitest";
import { pointText, readPoint } from "./map-point";

test.each([
  ["30.1, 120.2", { lat: 30.1, lon: 120.2 }],
  ["120.2,30.1", { lat: 30.1, lon: 120.2 }],
  ["30.1，120.2", { lat: 30.1, lon: 120.2 }],
  [" -33.9 18.4 ", { lat: -33.9, lon: 18.4 }],
  ["geo:30.1,120.2", { lat: 30.1, lon: 120.2 }],
])("%s", (text, point) => {
  expect(readPoint(text)).toEqual(point);
});

test.each(["", "30.1", "东江市", "30.1, 120.2, 5", "130, 170"])("%s is none", (text) => {
  expect(readPoint(text)).toBeNull();
});

test("is written as it is read", () => {
  expect(pointText({ lat: 30.1, lon: 120.2 })).toBe("30.1, 120.2");
  expect(pointText({ lat: null, lon: null })).toBe("");
});
