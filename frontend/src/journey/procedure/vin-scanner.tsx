/** Reads the VIN from its barcode by the phone's own detector, where there is one; typing always remains. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { normalisedVin, VIN_LENGTH, vinFault } from "../../reference/vehicles/vin";
import { Loading, Sheet } from "../../ui";
import { t } from "./words";

interface Detector {
  detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const FORMATS = ["code_39", "code_128", "data_matrix", "qr_code"];
const LOOK_EVERY_MS = 250;

const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const canScan = (): boolean =>
  detectorClass() !== undefined && Boolean(globalThis.navigator?.mediaDevices);

/** The VIN in what a barcode says: some plates print a letter before it, some codes carry more than the VIN. */
export function vinIn(text: string): string | null {
  const plain = normalisedVin(text);
  for (let at = 0; at + VIN_LENGTH <= plain.length; at += 1) {
    const part = plain.slice(at, at + VIN_LENGTH);
    if (vinFault(part) === null) return part;
  }
  return null;
}

interface ScannerProps {
  found: (vin: string) => void;
  close: () => void;
}

export function VinScanner({ found, close }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const state = useSignal<"opening" | "looking" | "failed">("opening");
  const tell = useRef(found);
  tell.current = found;
  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    const stop = () => {
      gone = true;
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const run = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      const [element, Detector] = [video.current, detectorClass()];
      if (gone || !element || !Detector) return stop();
      element.srcObject = stream;
      await element.play();
      state.value = "looking";
      const detector = new Detector({ formats: FORMATS });
      while (!gone) {
        const codes = await detector.detect(element);
        const vin = codes.map((code) => vinIn(code.rawValue)).find(Boolean);
        if (vin && !gone) return tell.current(vin);
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    };
    run().catch(() => {
      state.value = "failed";
    });
    return stop;
  }, [state]);
  return (
    <Sheet open title={t("vin.scan_title")} onClose={close}>
      {state.value === "failed" ? (
        <p class="py-6 font-medium text-warning">{t("vin.scan_failed")}</p>
      ) : (
        <>
          {state.value === "opening" && <Loading />}
          <video ref={video} class="w-full rounded-box bg-neutral" muted playsInline />
        </>
      )}
    </Sheet>
  );
}
