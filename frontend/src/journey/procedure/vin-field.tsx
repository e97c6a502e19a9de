/** The VIN as read from the vehicle: typed large or scanned, its check digit proved, compared with the record. */
import { CircleCheck, TriangleAlert } from "lucide";
import {
  differences,
  normalisedVin,
  VIN_LENGTH,
  type VinFault,
  vinFault,
  vinIn,
} from "../../reference/vehicles/vin";
import type { Shown } from "../../store";
import { useRow } from "../../store";
import type { Binding } from "../../ui";
import { BOX, Frame } from "../../ui/frame";
import { Icon } from "../../ui/icon";
import { ScanButton } from "../../ui/scan";
import { t } from "./words";

export function VinField({ of, sheet }: { of: Binding; sheet: Shown<"sheet"> }) {
  const vin = typeof of.value === "string" ? of.value : "";
  const set = (text: string) => of.set(normalisedVin(text).slice(0, VIN_LENGTH) || null);
  return (
    <Frame of={of} needed>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            class={`${BOX} font-mono text-[min(1.25rem,6.2vw)] tracking-wide`}
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={vin}
            readOnly={of.readOnly}
            aria-describedby={describedBy}
            onInput={(event) => set(event.currentTarget.value)}
          />
          <div class="flex min-h-12 items-center gap-3">
            <span class="flex-1 text-sm text-ink-soft tabular-nums">
              {t("vin.count", { n: vin.length })}
            </span>
            {!of.readOnly && <ScanButton title={t("vin.scan_title")} wanted={vinIn} found={set} />}
          </div>
          {vin && <Judgement vin={vin} vehicleId={sheet.vehicle_id} />}
        </>
      )}
    </Frame>
  );
}

function faultText({ reason, position, expected }: VinFault, vin: string): string {
  if (reason === "blank" || reason === "length") {
    const left = VIN_LENGTH - vin.length;
    return left < 0 ? t("vin.fault.too_long", { n: -left }) : t("vin.fault.length", { n: left });
  }
  return t(`vin.fault.${reason}`, { at: position, expected });
}

function Judgement({ vin, vehicleId }: { vin: string; vehicleId: string }) {
  const known = useRow("vehicle", vehicleId)?.vin ?? "";
  const fault = vinFault(vin);
  if (vin === known) return <Note good text={t("vin.right")} />;
  if (fault?.reason === "length") {
    return <p class="text-sm text-ink-soft">{faultText(fault, vin)}</p>;
  }
  return (
    <div class="flex flex-col gap-2" role="status">
      <Note text={fault ? faultText(fault, vin) : t("vin.differs")} />
      {vin.length === VIN_LENGTH && known && <Compare read={vin} known={known} />}
    </div>
  );
}

function Note({ text, good = false }: { text: string; good?: boolean }) {
  return (
    <p class={`flex items-start gap-2 font-medium ${good ? "text-success" : "text-warning"}`}>
      <Icon of={good ? CircleCheck : TriangleAlert} class="mt-0.5 size-5" />
      <span>{text}</span>
    </p>
  );
}

/** Both numbers one under the other, the places that differ marked. */
function Compare({ read, known }: { read: string; known: string }) {
  const wrong = differences(read, known);
  const rows = [
    [t("vin.read"), read],
    [t("vin.record"), known],
  ] as const;
  return (
    <dl class="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-field bg-base-200 p-3">
      {rows.map(([label, vin]) => (
        <div key={label} class="contents">
          <dt class="text-sm text-ink-soft">{label}</dt>
          <dd class="font-mono tracking-wide break-all">
            {[...vin].map((character, i) =>
              wrong.includes(i + 1) ? (
                <mark key={`${label}${i + 1}`} class="rounded-sm bg-accent text-accent-content">
                  {character}
                </mark>
              ) : (
                character
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
