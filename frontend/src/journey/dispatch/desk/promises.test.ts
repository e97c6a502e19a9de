import { expect, test } from "vitest";
import { promised } from "./promises";

const terms = { near_km: 100, on_site_hours: 24, answer_hours: 12, supplier_letter_hours: 10 };
const kinds = (
  system: "body" | "chassis" | "engine" | "electrical" | "other" | null,
  km: number | null,
  supplier = false,
) =>
  promised({ system, distance_km: km, supplier_involved: supplier }, terms).map((one) => one.kind);

test("near: somebody comes; far or not looked up: an answer; both ends of the distance", () => {
  expect(kinds("body", 100)).toEqual(["on_site"]);
  expect(kinds("body", 101)).toEqual(["answer"]);
  expect(kinds("electrical", null)).toEqual(["answer"]);
  expect(kinds("other", 0)).toEqual(["on_site"]);
});

test("chassis and engine: a letter to the supplier, near or far", () => {
  expect(promised({ system: "engine", distance_km: 3, supplier_involved: false }, terms)).toEqual([
    { kind: "supplier_letter", hours: 10 },
  ]);
  expect(kinds("chassis", 500)).toEqual(["supplier_letter"]);
});

test("a supplier who must be asked adds the answer, once", () => {
  expect(kinds("engine", 3, true)).toEqual(["supplier_letter", "answer"]);
  expect(kinds("body", 50, true)).toEqual(["on_site", "answer"]);
  expect(kinds("body", 300, true)).toEqual(["answer"]);
  expect(kinds(null, 3, true)).toEqual([]);
});
