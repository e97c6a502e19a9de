/**
 * The button that scans. Camera and reader are loaded when it is first pressed; they lie on the phone for offline work.
 */
import { useSignal } from "@preact/signals";
import { ScanLine } from "lucide";
import type { ComponentType } from "preact";
import { Button } from "../button";
import { toast } from "../toast";
import { t as part } from "../words";
import type { ScannerProps } from "./scanner";
import { t } from "./words";

type Asked = Omit<ScannerProps, "close">;

export function ScanButton(props: Asked) {
  const scanner = useSignal<ComponentType<ScannerProps> | null>(null);
  const open = () =>
    import("./scanner").then(
      (module) => {
        scanner.value = module.default;
      },
      () => toast(part("state.failed_lead"), { tone: "error" }),
    );
  const Scanner = scanner.value;
  return (
    <>
      <Button icon={ScanLine} onClick={() => void open()}>
        {t("open")}
      </Button>
      {Scanner && (
        <Scanner
          {...props}
          close={() => {
            scanner.value = null;
          }}
        />
      )}
    </>
  );
}
