/** What does not agree with the record or with what was told, flagged with both values; and the engineer's word on it. */
import { TriangleAlert } from "lucide";
import type { SheetRecord } from "../../contract/records";
import { useRow } from "../../store";
import { bind, Card, TextField } from "../../ui";
import { Icon } from "../../ui/icon";
import { dateText, kmText, tr } from "../../words";
import { type Mismatch, mismatches } from "./mismatches";
import { t } from "./words";

/** The differences of a sheet; subscribes the caller. */
export const useMismatches = (sheet: SheetRecord): Mismatch[] =>
  mismatches(sheet, useRow("vehicle", sheet.vehicle_id));

const shown = ({ what }: Mismatch, value: string | number): string => {
  if (typeof value === "number") return kmText(value);
  return what === "in_service_on" ? dateText(value) : value;
};

export function MismatchList({ found }: { found: readonly Mismatch[] }) {
  return (
    <ul class="flex flex-col gap-2">
      {found.map((one) => (
        <li key={one.what + one.against} class="flex items-start gap-2">
          <Icon of={TriangleAlert} class="mt-0.5 size-5 text-warning" />
          <span>
            <span class="block font-medium text-warning">{tr(`sheet.field.${one.what}`)}</span>
            <span class="block break-all tabular-nums">
              {t(`mismatch.${one.against}`, {
                read: shown(one, one.read),
                other: shown(one, one.other),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Told only where something differs, or where the engineer has written about it. */
export function MismatchCard({ sheet }: { sheet: SheetRecord }) {
  const found = useMismatches(sheet);
  const vin = found.some((one) => one.what === "vin_read");
  if (found.length === 0 && !sheet.mismatch) return null;
  return (
    <Card title={t("mismatch.title")}>
      <div class="flex flex-col gap-4">
        {found.length > 0 && <MismatchList found={found} />}
        <TextField of={bind("sheet", sheet.id, "mismatch")} needed={vin} />
      </div>
    </Card>
  );
}
