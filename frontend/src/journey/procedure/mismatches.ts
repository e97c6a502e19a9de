/** Where the vehicle, as read on site, differs from the record or from what the customer said. Pure. */
import type { SheetRecord, VehicleRecord } from "../../contract/records";
import { odometerDoubt } from "./doubts";

export type Against = "record" | "told";

export interface Mismatch {
  what: "vin_read" | "plate_read" | "engine_no_read" | "in_service_on" | "odometer_km";
  against: Against;
  read: string | number;
  other: string | number;
}

type Read = Pick<
  SheetRecord,
  | "vin_read"
  | "plate_read"
  | "engine_no_read"
  | "in_service_on"
  | "odometer_km"
  | "odometer_told_km"
>;
type Known = Pick<VehicleRecord, "vin" | "plate" | "engine_no" | "in_service_on" | "odometer_km">;

const VIN_LENGTH = 17;

/** As people write plates and numbers: blanks, dots and hyphens say nothing. */
const plain = (text: string): string => text.replace(/[\s·.-]/g, "").toUpperCase();

/** Each difference once, in the order of the form. A VIN that is still being typed is none. */
export function mismatches(sheet: Read, vehicle: Known | undefined): Mismatch[] {
  const found: Mismatch[] = [];
  const compare = (
    what: Mismatch["what"],
    read: string | null,
    known: string | null | undefined,
  ) => {
    if (read && known && plain(read) !== plain(known)) {
      found.push({ what, against: "record", read, other: known });
    }
  };
  if (sheet.vin_read?.length === VIN_LENGTH) compare("vin_read", sheet.vin_read, vehicle?.vin);
  compare("plate_read", sheet.plate_read, vehicle?.plate);
  compare("engine_no_read", sheet.engine_no_read, vehicle?.engine_no);
  const read = sheet.odometer_km;
  if (read !== null) {
    const known = vehicle?.odometer_km ?? null;
    const told = sheet.odometer_told_km;
    if (known !== null && odometerDoubt(read, known)) {
      found.push({ what: "odometer_km", against: "record", read, other: known });
    }
    if (told !== null && odometerDoubt(read, null, told)) {
      found.push({ what: "odometer_km", against: "told", read, other: told });
    }
  }
  compare("in_service_on", sheet.in_service_on, vehicle?.in_service_on);
  return found;
}
