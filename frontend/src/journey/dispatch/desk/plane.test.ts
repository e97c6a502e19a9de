/** Distances that can be looked up, places on the picture, and who was last where. */
import { expect, test } from "vitest";
import { apart, distanceKm, lastPlaces, planeOf, scaleKm } from "./plane";

const BEIJING = { lat: 39.904, lon: 116.407 };
const SHANGHAI = { lat: 31.23, lon: 121.474 };

test("from Beijing to Shanghai it is 1,067 km as the crow flies", () => {
  expect(distanceKm(BEIJING, SHANGHAI)).toBeCloseTo(1067, -1);
  expect(distanceKm(BEIJING, BEIJING)).toBe(0);
});

test("every place lies within the picture, the north above, the east at the right", () => {
  const plane = planeOf([BEIJING, SHANGHAI], 800, 600);
  const [b, s] = [plane.at(BEIJING), plane.at(SHANGHAI)];
  for (const { x, y } of [b, s]) {
    expect(x).toBeGreaterThanOrEqual(47.9);
    expect(x).toBeLessThanOrEqual(752.1);
    expect(y).toBeGreaterThanOrEqual(47.9);
    expect(y).toBeLessThanOrEqual(552.1);
  }
  expect(b.y).toBeLessThan(s.y);
  expect(b.x).toBeLessThan(s.x);
  expect(Math.hypot(b.x - s.x, b.y - s.y) / plane.perKm).toBeCloseTo(1067, -2);
});

test("one place alone, or none, still makes a picture", () => {
  expect(planeOf([BEIJING], 800, 600).at(BEIJING)).toEqual({ x: 400, y: 300 });
  expect(planeOf([], 800, 600).perKm).toBeGreaterThan(0);
});

test("the scale is a round number that fits", () => {
  expect(scaleKm(0.5, 120)).toBe(200);
  expect(scaleKm(3, 120)).toBe(20);
});

test("what lies on one another is moved apart, what lies alone stays", () => {
  const moved = apart(
    [
      { id: "a", x: 10, y: 10 },
      { id: "b", x: 11, y: 10 },
      { id: "c", x: 300, y: 10 },
    ],
    20,
  );
  const [a, b, c] = moved;
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  expect(c).toEqual({ id: "c", x: 300, y: 10 });
});

test("the newest arrival with a place counts", () => {
  const arrival = (engineer_id: string, arrived_at: string | null, lat: number | null) => ({
    engineer_id,
    arrived_at,
    arrived_lat: lat,
    arrived_lon: lat,
  });
  const last = lastPlaces([
    arrival("e", "2026-03-02", 2),
    arrival("e", "2026-03-01", 1),
    arrival("e", "2026-03-03", null),
    arrival("f", null, 3),
  ]);
  expect([...last]).toEqual([["e", { lat: 2, lon: 2, at: "2026-03-02" }]]);
});
