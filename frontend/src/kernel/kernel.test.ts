/** Ids, money, clock, validation. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Clock } from "./clock";
import { idMaker } from "./ids";
import { fenToText, formatFen, textToFen } from "./money";
import type { FieldSpec } from "./spec";
import { faultOf, missing } from "./validate";

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("ids", () => {
  test("SY-1 ids are UUIDv7 with the time in front", () => {
    const id = idMaker(() => Date.parse("2026-03-01T08:15:00.000Z"))();
    expect(id).toMatch(FORM);
    expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(
      Date.parse("2026-03-01T08:15:00.000Z"),
    );
  });

  test("SY-1 ids of one device ascend, also within a millisecond and when the clock goes back", () => {
    let time = 1_000_000;
    const make = idMaker(() => time);
    const ids = Array.from({ length: 10_000 }, (_, i) => {
      if (i === 5_000) time -= 60_000;
      return make();
    });
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => FORM.test(id))).toBe(true);
  });
});

describe("money", () => {
  test("what is kept is what was typed, for any amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (fen) => {
        expect(textToFen(fenToText(fen))).toBe(fen);
        expect(textToFen(formatFen(Math.abs(fen)))).toBe(Math.abs(fen));
      }),
    );
  });

  test.each([
    ["12", 1200],
    ["12.5", 1250],
    ["¥1,200.00", 120_000],
    ["1，200 元", 120_000],
    ["0.29", 29],
    ["12。5", 1250],
    ["-0", 0],
    ["", null],
    ["12.345", null],
    ["十二", null],
  ])("%s is %s fen", (text, fen) => {
    expect(textToFen(text)).toBe(fen);
  });
});

describe("clock", () => {
  test("SY-32 the offset is the median of the last answers; one wild answer changes little", () => {
    const clock = new Clock(() => 1_000_000);
    expect(clock.offset()).toBe(0);
    for (const ahead of [5_000, 5_200, 900_000, 4_900, 5_100]) {
      clock.learn(new Date(1_000_050 + ahead).toISOString(), 1_000_000, 1_000_100);
    }
    expect(clock.offset()).toBe(5_100);
    expect(clock.serverNow()).toBe(1_005_100);
    clock.learn("no time at all", 0, 0);
    expect(clock.offset()).toBe(5_100);
  });
});

describe("validation", () => {
  const text: FieldSpec = { type: "text", required: true, max: 3 };
  const km: FieldSpec = { type: "integer", required: false, minimum: 0, maximum: 100 };

  test("bounds are the declaration's; emptiness is no fault", () => {
    expect(faultOf(text, "四个字啊")).toEqual({ key: "field.too_long", args: { max: 3 } });
    expect(faultOf(text, "🚌🚌🚌")).toBeNull();
    expect(faultOf(km, -1)).toEqual({ key: "field.too_small", args: { min: 0 } });
    expect(faultOf(km, 101)).toEqual({ key: "field.too_big", args: { max: 100 } });
    expect(faultOf(km, Number.NaN)?.key).toBe("field.not_a_number");
    expect(faultOf(km, null)).toBeNull();
  });

  test("what is needed and not filled is named", () => {
    expect(missing({ text, km }, { text: "  " })).toEqual(["text"]);
    expect(missing({ text, km }, { text: "a" })).toEqual([]);
  });
});
