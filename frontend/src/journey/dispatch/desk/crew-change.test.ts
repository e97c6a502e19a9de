import { expect, test } from "vitest";
import { hindrance, ledBy, takenOff, toggled } from "./crew-change";

const place = (engineer_id: string, lead = false) => ({ engineer_id, lead });

test("there is always exactly one lead: the first, then whoever is left", () => {
  const one = toggled([], "a");
  const two = toggled(one, "b");
  expect(two).toEqual([place("a", true), place("b")]);
  expect(toggled(two, "a")).toEqual([place("b", true)]);
  expect(toggled(two, "b")).toEqual([place("a", true)]);
  expect(ledBy(two, "b")).toEqual([place("a"), place("b", true)]);
});

test("what keeps a crew from being sent", () => {
  const standing = [place("a", true)];
  expect(hindrance([], [], null)).toBe("crew.nobody");
  expect(hindrance(standing, [place("a", true)], null)).toBe("crew.same");
  expect(hindrance(standing, [place("b", true)], " ")).toBe("crew.reason_wanted");
  expect(hindrance(standing, [place("b", true)], "ill")).toBeNull();
  expect(hindrance(standing, [place("a"), place("b", true)], null)).toBeNull();
  expect(takenOff(standing, [place("b", true)])).toEqual(["a"]);
});
