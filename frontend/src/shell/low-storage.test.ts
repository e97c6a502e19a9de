/** The warning before a phone is full. */
import { afterEach, expect, test, vi } from "vitest";
import { lookAtStorage, lowStorage } from "./low-storage";

afterEach(() => vi.unstubAllGlobals());

const told = async (estimate: (() => Promise<StorageEstimate>) | undefined) => {
  vi.stubGlobal("navigator", { storage: { estimate } });
  await lookAtStorage();
  return lowStorage.value;
};

test("SY-23 a phone with room for a hundred photos only is told so, and no longer once there is room", async () => {
  expect(await told(async () => ({ quota: 8e9, usage: 7.9e9 }))).toBe(true);
  expect(await told(async () => ({ quota: 8e9, usage: 7.5e9 }))).toBe(false);
});

test("a browser that does not tell is not warned about", async () => {
  expect(await told(undefined)).toBe(false);
  expect(await told(() => Promise.reject(new Error("private window")))).toBe(false);
  expect(await told(async () => ({}))).toBe(false);
});
