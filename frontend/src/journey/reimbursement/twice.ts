/**
 * The same voucher twice, as far as this phone can see it: among the engineer's own lines. Pure.
 *
 * The office compares with everyone's claims when the claim arrives; its word comes back in the line's flags.
 */
import type { ExpenseLineRecord } from "../../contract/records";

export type Flag = "duplicate_invoice" | "duplicate_picture";
type Voucher = Pick<ExpenseLineRecord, "id" | "invoice_number" | "photo_sha256">;

/** An invoice number as it is compared: letters and digits alone, upper case, full-width forms as narrow ones. */
export function invoiceKey(number: string | null): string | null {
  const plain = (number ?? "").normalize("NFKC").toUpperCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, "") || null;
}

/** What of a line occurs on another one. */
export function twice(line: Voucher, all: readonly Voucher[]): Flag[] {
  const others = all.filter((one) => one.id !== line.id);
  const key = invoiceKey(line.invoice_number);
  const picture = line.photo_sha256;
  const flags: Flag[] = [];
  if (key && others.some((one) => invoiceKey(one.invoice_number) === key))
    flags.push("duplicate_invoice");
  if (picture && others.some((one) => one.photo_sha256 === picture))
    flags.push("duplicate_picture");
  return flags;
}
