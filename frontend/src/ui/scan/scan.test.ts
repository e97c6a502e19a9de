/** Codes are read by our own reader where the browser has none, or one that fails at the first picture. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { prepareZXingModule } from "zxing-wasm/reader";
import { qrPath } from "../qr-path";
import { troubleOf } from "./camera";
import { type Frame, openReader } from "./reader";
import { textsIn } from "./wasm";

const frame = {} as Frame;
const ALL = ["code_39", "code_128", "data_matrix", "qr_code"];

afterEach(() => vi.unstubAllGlobals());

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(file).buffer as ArrayBuffer },
    fireImmediately: true,
  });
});

/** A grey picture of what the app itself shows as a QR code: "M2,3h1v1h-1z" marks one dark module. */
function pictureOf(text: string, pixels = 4): ImageData {
  const { size, path } = qrPath(text);
  const side = size * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, wide] of path.matchAll(/M(\d+)[ ,](\d+)h(\d+)/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      const from = (row * side + Number(x) * pixels) * 4;
      data.fill(0, from, from + Number(wide) * pixels * 4);
    }
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { data, width: side, height: side, colorSpace: "srgb" } as ImageData;
}

test("our reader reads the QR code that the app itself draws, and finds nothing on white", async () => {
  expect(await textsIn(pictureOf("OP-7K3M9QX2A"))).toEqual(["OP-7K3M9QX2A"]);
  const white = pictureOf("OP-7K3M9QX2A");
  white.data.fill(255);
  expect(await textsIn(white)).toEqual([]);
});

function detector(known: string[], detect: () => Promise<{ rawValue: string }[]>) {
  vi.stubGlobal(
    "BarcodeDetector",
    class {
      static getSupportedFormats = async () => known;
      detect = detect;
    },
  );
}

test("the browser's own detector is used where it knows what we need", async () => {
  detector(ALL, async () => [{ rawValue: "A" }]);
  const read = await openReader(async () => async () => ["ours"]);
  expect(await read(frame)).toEqual(["A"]);
});

test("a detector that knows too little, and none at all, leave it to ours", async () => {
  const ours = async () => async () => ["ours"];
  expect(await (await openReader(ours))(frame)).toEqual(["ours"]);
  detector(["qr_code"], async () => [{ rawValue: "A" }]);
  expect(await (await openReader(ours))(frame)).toEqual(["ours"]);
});

test("a detector without its service changes over at the first picture and stays there", async () => {
  const detect = vi.fn(() => Promise.reject(new DOMException("no service", "NotSupportedError")));
  detector(ALL, detect);
  const read = await openReader(async () => async () => ["ours"]);
  expect(await read(frame)).toEqual(["ours"]);
  expect(await read(frame)).toEqual(["ours"]);
  expect(detect).toHaveBeenCalledTimes(1);
});

test("a reader that fails itself is heard of", async () => {
  const read = await openReader(async () => () => Promise.reject(new Error("broken")));
  await expect(read(frame)).rejects.toThrow("broken");
});

test.each([
  ["NotAllowedError", "denied"],
  ["NotFoundError", "none"],
  ["NotReadableError", "busy"],
  ["TypeError", "reader"],
])("%s is told as %s", (name, trouble) => {
  expect(troubleOf(new DOMException("", name))).toBe(trouble);
});
