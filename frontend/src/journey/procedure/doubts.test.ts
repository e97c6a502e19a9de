import { expect, test } from "vitest";
import { limitsText, odometerDoubt, reading } from "./doubts";

test("an odometer is strange when it runs backwards or leaps", () => {
  expect(odometerDoubt(41_000, 41_200)).toBe("below");
  expect(odometerDoubt(41_200, 41_200)).toBe(null);
  expect(odometerDoubt(415_600, 41_200)).toBe("far_above");
  expect(odometerDoubt(41_560, null)).toBe(null);
  expect(odometerDoubt(null, 41_200)).toBe(null);
});

test("what the customer said may be rounded, not invented", () => {
  expect(odometerDoubt(41_560, 41_200, 42_000)).toBe(null);
  expect(odometerDoubt(41_560, 41_200, 60_000)).toBe("not_as_told");
});

test("limits are included, and one that is left out does not limit", () => {
  expect(reading(0.55, 0.55, 0.8)).toBe("within");
  expect(reading(0.54, 0.55, 0.8)).toBe("low");
  expect(reading(0.81, 0.55, 0.8)).toBe("high");
  expect(reading(500, 4, null)).toBe("within");
  expect(reading(1, null, null)).toBe("unjudged");
  expect(reading(null, 1, 2)).toBe("unjudged");
});

test("limits read as people write them", () => {
  expect(limitsText(0.55, 0.8, "MPa")).toBe("0.55 – 0.8 MPa");
  expect(limitsText(4, null, "mm")).toBe("≥ 4 mm");
  expect(limitsText(null, 20, "kPa")).toBe("≤ 20 kPa");
  expect(limitsText(null, null, "kPa")).toBe("");
});
