/**
 * Money between what people write (yuan, "1,234.50") and what records hold (whole fen, 123450).
 *
 * No floating point on the way: a price typed is the price kept.
 */

/** Fen as plain text, "1234.50"; what an input field shows. */
export function fenToText(fen: number): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Text as typed to fen, or null when it is not an amount ("12", "12.5", "¥1,200.00" are). */
export function textToFen(text: string): number | null {
  const plain = text.replace(/[\s,，¥￥元]/g, "").replace("。", ".");
  const match = /^(-?)(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = Number((match[2] ?? "0") + (match[3] ?? "").padEnd(2, "0"));
  return match[1] && fen !== 0 ? -fen : fen;
}

/** Fen for reading, "¥1,234.50". */
export function formatFen(fen: number): string {
  const [whole = "", part = ""] = fenToText(Math.abs(fen)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "−" : ""}¥${grouped}.${part}`;
}
