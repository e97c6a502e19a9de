import { expect, test } from "vitest";
import { MACHINES } from "../../contract/machines";
import type { MachineSpec } from "../../kernel/spec";
import { gapsOf, pageAfter, placeOf, STEPS } from "./steps";

const machine = MACHINES.sheet as unknown as MachineSpec;
const actor = { id: "e1", roles: ["engineer"] };
const blank = {
  state: "listen",
  job: { state: "on_site" },
  assignments: [],
  reports: [],
  measurements: [],
  photos: [],
  vehicle: { vin: "V1" },
};

const names = (view: object, step: (typeof STEPS)[number]) =>
  gapsOf(machine, step, { ...blank, ...view }, actor).map((gap) => gap.key.split(".")[2]);

test("a blank step names all that is missing, in the order of the form", () => {
  expect(names({}, "listen")).toEqual(["place_safe", "account_told", "odometer_told"]);
  expect(names({ job: { state: "travelling" } }, "listen")[0]).toBe("on_site");
});

test("what is filled in is no gap any more", () => {
  const told = { safety: ["fire"], account: "leaks", hours_told: 12 };
  expect(names(told, "listen")).toEqual([]);
});

test("another VIN than on record must be explained", () => {
  expect(names({ vin_read: "V2" }, "look")).toContain("vin_explained");
  expect(names({ vin_read: "V2", mismatch: "new frame" }, "look")).not.toContain("vin_explained");
});

test("every gap that a step can have leads to its place", () => {
  for (const step of STEPS) {
    for (const gap of gapsOf(
      machine,
      step,
      { job: {}, declined_work: "x", measurements: [{}] },
      actor,
    )) {
      expect(gap.field ?? gap.page, gap.key).not.toBe(null);
    }
  }
});

test("steps know their order", () => {
  expect(placeOf("look", "check")).toBe("behind");
  expect(placeOf("look", "look")).toBe("here");
  expect(placeOf("look", "listen")).toBe("ahead");
  expect(placeOf("resolve", "complete")).toBe("behind");
  expect(pageAfter("listen")).toBe("look");
  expect(pageAfter("resolve")).toBe("");
});
