/** What is wrong with the VIN as it is typed. Told, not refused: a few old plates break the rule, slips of the finger more. */
import { useRow } from "../../../store";
import { commandForm } from "../../../ui";
import { vinFault } from "../vin";
import { t } from "../words";

export function VinDoubt({ id }: { id: string | null }) {
  const row = useRow("vehicle", id);
  const { values } = commandForm("vehicle.create", id ?? "new", { ...row });
  const vin = String(values.vin ?? "");
  const fault = vin ? vinFault(vin) : null;
  if (!fault || fault.reason === "blank") return null;
  const { reason, position, expected } = fault;
  return (
    <p class="rounded-box border border-warning bg-warning/10 p-4" role="status">
      {t(`vin.${reason}`, { at: position, expected, n: vin.length })}
    </p>
  );
}
