/** A push says what the inbox says: every notice has its sentence built in, filled as everywhere. */
import { expect, test } from "vitest";
import { type Push, sentence } from "./words";

const push = (kind: string, args: Push["args"]): Push => ({
  notice_id: "n",
  kind,
  about: "requisition",
  row: "r",
  args,
});

/** Every sentence of a notice that any stage has, wherever it stands. */
const files = import.meta.glob<string>(["../journey/**/*.ts", "../reference/**/*.ts"], {
  eager: true,
  query: "?raw",
  import: "default",
});
const kinds = [
  ...new Set(
    Object.values(files).flatMap((text) =>
      [...text.matchAll(/^ {2}"notice\.([a-z_.]+)":/gm)].map((found) => found[1] ?? ""),
    ),
  ),
];

test("every kind of notice has its own sentence in a push, in both languages", () => {
  expect(kinds.length).toBeGreaterThan(40);
  for (const language of ["zh", "en"] as const) {
    const general = sentence(push("of a newer version", {}), language);
    expect(kinds.filter((kind) => sentence(push(kind, {}), language) === general)).toEqual([]);
  }
});

test("values and numbers of things are filled in", () => {
  const args = { name: "Lei Ming", lines: 2, number: "LL-2026-00203" };
  expect(sentence(push("requisition.submitted", args), "en")).toBe(
    "Lei Ming asks for 2 parts: LL-2026-00203",
  );
  expect(sentence(push("requisition.submitted", { ...args, lines: 1 }), "en")).toContain("1 part:");
});
