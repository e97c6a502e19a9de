/** What is flagged in Look. */
import { expect, test } from "vitest";
import { mismatches } from "./mismatches";

const VEHICLE = {
  vin: "LYWB61BA7R2000123",
  plate: "浙A·00001D",
  engine_no: "M000123",
  in_service_on: "2025-03-01",
  odometer_km: 41_200,
};
const NOTHING = {
  vin_read: null,
  plate_read: null,
  engine_no_read: null,
  in_service_on: null,
  odometer_km: null,
  odometer_told_km: null,
};

test("what agrees, is blank or is still being typed is not flagged", () => {
  expect(mismatches(NOTHING, VEHICLE)).toEqual([]);
  expect(mismatches({ ...NOTHING, vin_read: "LYWB", plate_read: "浙a00001d" }, VEHICLE)).toEqual(
    [],
  );
  expect(mismatches({ ...NOTHING, plate_read: "沪B1" }, undefined)).toEqual([]);
});

test("each thing that was read is held against the record", () => {
  const read = {
    ...NOTHING,
    vin_read: "LYWB61BA7R2000124",
    plate_read: "浙A00002D",
    engine_no_read: "M000124",
    in_service_on: "2025-04-01",
    odometer_km: 40_000,
  };
  expect(mismatches(read, VEHICLE).map((one) => [one.what, one.against])).toEqual([
    ["vin_read", "record"],
    ["plate_read", "record"],
    ["engine_no_read", "record"],
    ["odometer_km", "record"],
    ["in_service_on", "record"],
  ]);
});

test("the meter is held against what the customer said, rounding forgiven", () => {
  const told = (odometer_told_km: number) =>
    mismatches({ ...NOTHING, odometer_km: 50_000, odometer_told_km }, VEHICLE);
  expect(told(49_000)).toEqual([]);
  expect(told(30_000)).toEqual([
    { what: "odometer_km", against: "told", read: 50_000, other: 30_000 },
  ]);
});
