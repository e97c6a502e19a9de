import { expect, test } from "vitest";
import { askedFrom, questionOf, searchOf, spanOf } from "./asked";

test("periods, over the turn of a year and at a quarter's edges", () => {
  expect(spanOf("month", "2026-02-17")).toEqual({ from: "2026-02-01", to: "2026-02-17" });
  expect(spanOf("last_month", "2026-01-05")).toEqual({ from: "2025-12-01", to: "2025-12-31" });
  expect(spanOf("last_month", "2024-03-31")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(spanOf("quarter", "2026-03-31").from).toBe("2026-01-01");
  expect(spanOf("quarter", "2026-04-01").from).toBe("2026-04-01");
  expect(spanOf("last_quarter", "2026-02-10")).toEqual({ from: "2025-10-01", to: "2025-12-31" });
  expect(spanOf("year", "2026-02-10")).toEqual({ from: "2025-03-01", to: "2026-02-10" });
});

test("the address says only what is not usual, and is read back as it was", () => {
  const usual = askedFrom(new URLSearchParams(), "2026-02-10");
  expect(usual.period).toBe("year");
  expect(searchOf(usual)).toBe("");
  const asked = { ...usual, period: "custom" as const, from: "2026-01-02", region: "华东" };
  expect(askedFrom(new URLSearchParams(searchOf(asked)), "2026-02-10")).toEqual(asked);
});

test("an address that makes no sense is the usual one", () => {
  const odd = askedFrom(new URLSearchParams("period=custom&from=now"), "2026-02-10");
  expect(odd.period).toBe("year");
  expect(askedFrom(new URLSearchParams("period=eon"), "2026-02-10").period).toBe("year");
});

test("the server is asked by days, and only for filters that are set", () => {
  const asked = askedFrom(new URLSearchParams("period=month&system=body"), "2026-02-10");
  expect(questionOf(asked)).toBe("from=2026-02-01&to=2026-02-10&system=body");
});
