/** When a certificate is told about. */
import { expect, test } from "vitest";
import { expiryOf, inForce, worst } from "./expiry";

const held = (valid_to: string, valid_from = "2024-01-01") => ({ valid_from, valid_to });

test("the last day still counts, thirty days ahead is soon", () => {
  expect(expiryOf(held("2026-03-01"), "2026-03-01")).toEqual({ standing: "soon", days: 0 });
  expect(expiryOf(held("2026-03-31"), "2026-03-01").standing).toBe("soon");
  expect(expiryOf(held("2026-04-01"), "2026-03-01").standing).toBe("valid");
  expect(expiryOf(held("2026-02-28"), "2026-03-01")).toEqual({ standing: "expired", days: -1 });
});

test("one that begins later is told apart", () => {
  expect(expiryOf(held("2027-12-31", "2026-04-01"), "2026-03-01").standing).toBe("not_yet");
});

test("the loudest of several", () => {
  expect(worst(["valid", "soon", "expired"])).toBe("expired");
  expect(worst(["valid", "soon"])).toBe("soon");
  expect(worst([])).toBe("valid");
});

test("a certificate that was renewed is told about no more", () => {
  const old = { system: "body", ...held("2025-01-05") };
  const renewed = { system: "body", ...held("2028-01-06") };
  const other = { system: "engine", ...held("2025-03-01") };
  expect(inForce([old, renewed, other])).toEqual([renewed, other]);
  expect(inForce([renewed, old])).toEqual([renewed]);
});
