/** The order of parts for a vehicle. */
import { expect, test } from "vitest";
import { fitFirst } from "./fit";

const PARTS = [
  { number: "90", models: ["OTHER"] },
  { number: "30", models: [] },
  { number: "20", models: ["BUS-12", "OTHER"] },
  { number: "10", models: null },
  { number: "40", models: ["BUS-12"] },
];
const order = (model: string | null) => [...PARTS].sort(fitFirst(model)).map((part) => part.number);

test("made for the model, then what fits all, then the rest; by number within each", () => {
  expect(order("BUS-12")).toEqual(["20", "40", "10", "30", "90"]);
});

test("without a model by number alone", () => {
  expect(order(null)).toEqual(["10", "20", "30", "40", "90"]);
});
