/** A new voucher with what it most likely shares with the one before: city and its class; today's date. */
import { clock } from "../../kernel/clock";
import { create, type Shown } from "../../store";
import { toLocal } from "../../ui/date-field";

/** Gives the new line's id. A line on which nothing was written yet is taken again. */
export function beginLine(
  claim: Pick<Shown<"expense_claim">, "id" | "trip_to">,
  lines: readonly Shown<"expense_line">[],
  cityOfJob: string | null,
): string {
  const blank = lines.find((line) => isBlank(line));
  if (blank) return blank.id;
  const last = lines.reduce<Shown<"expense_line"> | undefined>(
    (latest, line) => (!latest || line.id > latest.id ? line : latest),
    undefined,
  );
  return create("expense_line", {
    claim_id: claim.id,
    on_day: last?.on_day ?? toLocal(new Date(clock.serverNow()).toISOString()).slice(0, 10),
    city: last?.city ?? claim.trip_to ?? cityOfJob,
    city_class: last?.city_class ?? null,
  });
}

export const isBlank = (line: Shown<"expense_line">): boolean =>
  !line.kind && !line.amount_fen && !line.photo_sha256 && !line.invoice_number && !line.note;
