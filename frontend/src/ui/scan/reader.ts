/**
 * Reads codes in a picture of the camera: by the browser's own detector where it has one that works, else by a WebAssembly
 * reader that we serve ourselves, so that it reads without a network too.
 *
 * Many phones sold in China have the detector's class and not the service behind it: the first failure changes over.
 */

/** What vehicles, parts and our own labels carry, under the names of the Barcode Detection API. */
export const FORMATS = [
  "code_39",
  "code_93",
  "code_128",
  "codabar",
  "data_matrix",
  "ean_13",
  "ean_8",
  "itf",
  "pdf417",
  "qr_code",
  "upc_a",
] as const;
/** Without these a detector is of no use here. */
const NEEDED = ["code_39", "code_128", "data_matrix", "qr_code"];

export type Frame = HTMLVideoElement;
/** The texts of all codes in the frame; empty where there is none. */
export type Read = (frame: Frame) => Promise<string[]>;

interface Detector {
  detect(frame: Frame): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

/** The browser's own; null where it has none, or one that knows too little. */
async function ownReader(): Promise<Read | null> {
  const { BarcodeDetector: Class } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!Class) return null;
  const known = await Class.getSupportedFormats().catch((): string[] => []);
  if (!NEEDED.every((format) => known.includes(format))) return null;
  const detector = new Class({ formats: FORMATS.filter((format) => known.includes(format)) });
  return async (frame) => (await detector.detect(frame)).map((code) => code.rawValue);
}

export type Fallback = () => Promise<Read>;

const ours: Fallback = async () => (await import("./wasm")).openWasm();

/** Rejects when neither can be had: our reader is not on this phone yet and there is no network. */
export async function openReader(fallback: Fallback = ours): Promise<Read> {
  let read = await ownReader();
  let failed = read === null;
  if (!read) read = await fallback();
  return async (frame) => {
    try {
      return await (read as Read)(frame);
    } catch (error) {
      if (failed) throw error;
      failed = true;
      read = await fallback();
      return read(frame);
    }
  };
}
