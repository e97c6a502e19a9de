import { expect, test } from "vitest";
import { nextOf } from "./next";

const handled = {
  state: "handled" as const,
  verdict: null,
  round: 1,
  justified: null,
  root_cause: null,
  prevention: null,
};

test("a complaint is assigned, handled, and the customer asked", () => {
  expect(nextOf({ ...handled, state: "taken" })).toBe("assign");
  expect(nextOf({ ...handled, state: "in_hand" })).toBe("handle");
  expect(nextOf(handled)).toBe("hear_verdict");
  expect(nextOf({ ...handled, state: "closed" })).toBe("none");
});

test("who is not satisfied gets a second round, and no third", () => {
  const angry = { ...handled, verdict: "not_satisfied" as const };
  expect(nextOf(angry)).toBe("reopen");
  expect(nextOf({ ...angry, round: 2 })).toBe("judge");
});

test("a justified one is closed only with its cause and what prevents it", () => {
  const content = { ...handled, verdict: "satisfied" as const };
  expect(nextOf(content)).toBe("judge");
  expect(nextOf({ ...content, justified: false })).toBe("close");
  expect(nextOf({ ...content, justified: true, root_cause: "x" })).toBe("judge");
  expect(nextOf({ ...content, justified: true, root_cause: "x", prevention: "y" })).toBe("close");
});
