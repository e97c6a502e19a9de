import { expect, test } from "vitest";
import { vinIn } from "./vin-scanner";

test("a VIN is found within what a barcode says", () => {
  expect(vinIn("1M8GDM9AXKP042788")).toBe("1M8GDM9AXKP042788");
  expect(vinIn("I1M8GDM9AXKP042788")).toBe("1M8GDM9AXKP042788");
  expect(vinIn("VIN:1M8GDM9AXKP042788;W")).toBe("1M8GDM9AXKP042788");
});

test("another barcode is no VIN", () => {
  expect(vinIn("6901234567892")).toBe(null);
  expect(vinIn("1M8GDM9A5KP042788")).toBe(null);
});
