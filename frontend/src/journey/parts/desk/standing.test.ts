/** Which places count as what. */
import { expect, test } from "vitest";
import { standingOf } from "./standing";

test("stations count with the stores, suppliers and scrap not at all", () => {
  const kinds = new Map([
    ["main", "store"],
    ["east", "station"],
    ["van", "van"],
    ["road", "transit"],
    ["out", "outside"],
  ] as const);
  const balances = [
    { location_id: "main", quantity: 4 },
    { location_id: "east", quantity: 3 },
    { location_id: "van", quantity: 2 },
    { location_id: "road", quantity: 1 },
    { location_id: "out", quantity: -10 },
  ];
  expect(standingOf(balances, kinds)).toEqual({ stores: 7, vans: 2, transit: 1 });
});
