import { expect, test } from "vitest";
import { blurOf, headOf, isDrawn, type Mark, toPicture } from "./marks";

const PICTURE = { width: 2048, height: 1536 };
const mark = (from: [number, number], to: [number, number]): Mark => ({
  tool: "blur",
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
});

test("a finger on the shown picture is a point of the picture, never outside it", () => {
  const shown = { x: 20, y: 100, width: 320, height: 240 };
  expect(toPicture({ x: 180, y: 220 }, shown, PICTURE)).toEqual({ x: 1024, y: 768 });
  expect(toPicture({ x: 0, y: 1000 }, shown, PICTURE)).toEqual({ x: 0, y: 1536 });
});

test("a tap draws nothing", () => {
  expect(isDrawn(mark([10, 10], [25, 20]), PICTURE)).toBe(false);
  expect(isDrawn(mark([10, 10], [60, 40]), PICTURE)).toBe(true);
});

test("a blur covers every pixel that was touched, whichever way it was drawn, in few squares", () => {
  const drawn = blurOf(mark([700.4, 400.2], [300.6, 200.9]), PICTURE);
  expect(drawn).toEqual({ x: 300, y: 200, width: 401, height: 201, columns: 8, rows: 4 });
  const edge = blurOf(mark([2000, 1500], [2048, 1536]), PICTURE);
  expect(edge.x + edge.width).toBe(2048);
  expect(Math.max(edge.columns, edge.rows)).toBe(8);
});

test("an arrow's head lies behind its tip, one end on each side", () => {
  const [left, right] = headOf(mark([0, 0], [100, 0]), 10);
  expect(left.x).toBeCloseTo(right.x);
  expect(left.x).toBeLessThan(100);
  expect(left.y).toBeCloseTo(-right.y);
});
