import { expect, test } from "vitest";
import { findPosition, mapLink } from "./position";

const failing = (code: number) => ({
  getCurrentPosition: (_: unknown, fail?: ((e: GeolocationPositionError) => void) | null) =>
    fail?.({ code } as GeolocationPositionError),
});

test("a position is rounded to what a phone can know", async () => {
  const geolocation = {
    getCurrentPosition: (found: PositionCallback) =>
      found({
        coords: { latitude: 30.123456789, longitude: 120.98765432, accuracy: 11.6 },
      } as GeolocationPosition),
  };
  expect(await findPosition(geolocation)).toEqual({
    lat: 30.12346,
    lon: 120.98765,
    accuracy_m: 12,
  });
});

test("no position is an answer with its reason", async () => {
  expect(await findPosition(failing(1))).toBe("denied");
  expect(await findPosition(failing(2))).toBe("unavailable");
  expect(await findPosition(failing(3))).toBe("slow");
});

test("the map opens at the point, else at the address", () => {
  const there = { lat: 30.1, lon: 120.2, address: "客运路 8 号" };
  expect(mapLink(there, "Android")).toBe(
    "geo:30.1,120.2?q=30.1,120.2(%E5%AE%A2%E8%BF%90%E8%B7%AF%208%20%E5%8F%B7)",
  );
  expect(mapLink({ ...there, lat: null }, "Android")).toContain("geo:0,0?q=%E5%AE%A2");
  expect(mapLink(there, "iPhone")).toContain("maps:?q=%E5%AE%A2");
});
