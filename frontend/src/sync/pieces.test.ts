/** The size of a piece follows the line. */
import { expect, test } from "vitest";
import { Pieces } from "./pieces";

const KB = 1024;

test("SY-24 pieces grow on a good line, shrink with each cut and then grow slowly, within bounds", () => {
  const pieces = new Pieces();
  expect([pieces.passed(), pieces.passed(), pieces.passed()]).toEqual([
    512 * KB,
    1024 * KB,
    1024 * KB,
  ]);
  expect([pieces.cut(), pieces.passed(), pieces.cut()]).toEqual([512 * KB, 520 * KB, 260 * KB]);
  for (let cuts = 0; cuts < 9; cuts++) pieces.cut();
  expect(pieces.size).toBe(16 * KB);
});
