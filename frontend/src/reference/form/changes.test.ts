/** What counts as changed. */
import { expect, test } from "vitest";
import { changesOf } from "./changes";

const NAMES = ["name", "phone", "roles", "active"];

test("only what differs is sent", () => {
  const before = { name: "甲", phone: "1", roles: ["engineer"], active: true };
  expect(changesOf(before, { ...before, phone: "2" }, NAMES)).toEqual({ phone: "2" });
});

test("blank text, no list and nothing are alike", () => {
  const before = { name: null, phone: undefined, roles: [], active: null };
  expect(changesOf(before, { name: "", phone: null, roles: null, active: null }, NAMES)).toEqual(
    {},
  );
});

test("no and nothing are not", () => {
  expect(changesOf({ active: null }, { active: false }, NAMES)).toEqual({ active: false });
});

test("what was cleared is sent as nothing", () => {
  expect(changesOf({ phone: "1" }, { phone: "" }, NAMES)).toEqual({ phone: null });
});

test("a field that the form does not show is left alone", () => {
  expect(changesOf({ region: "east" }, { region: "west" }, NAMES)).toEqual({});
});
