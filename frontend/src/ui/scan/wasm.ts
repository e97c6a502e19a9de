/** ZXing as WebAssembly, from our own server (and the phone's cache); its default would be somebody else's. */
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";
import type { Frame, Read } from "./reader";

/** Enough for a VIN's bar code held across the picture; more only takes longer. */
const LONGEST_SIDE = 1280;

/** The texts of all codes in a picture. */
export async function textsIn(picture: ImageData): Promise<string[]> {
  const found = await readBarcodes(picture, {
    formats: [
      "Code39",
      "Code93",
      "Code128",
      "Codabar",
      "DataMatrix",
      "EANUPC",
      "ITF",
      "PDF417",
      "QRCode",
    ],
    maxNumberOfSymbols: 4,
  });
  return found.filter((code) => code.isValid).map((code) => code.text);
}

export async function openWasm(): Promise<Read> {
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (frame) => (pen ? textsIn(pixelsOf(frame, canvas, pen)) : []);
}

function pixelsOf(frame: Frame, canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D) {
  const { videoWidth: width, videoHeight: height } = frame;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  pen.drawImage(frame, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
