/** The same voucher twice among one's own lines. */
import { expect, test } from "vitest";
import { invoiceKey, twice } from "./twice";

const voucher = (
  id: string,
  invoice_number: string | null,
  photo_sha256: string | null = null,
) => ({
  id,
  invoice_number,
  photo_sha256,
});

test("numbers are compared without signs, case and width of letters", () => {
  expect(invoiceKey(" 24-0017a ")).toBe("240017A");
  expect(invoiceKey("２４－００１７Ａ")).toBe("240017A");
  expect(invoiceKey("发票 №9")).toBe(invoiceKey("发票No9"));
});

test("a dash for no number is no number", () => {
  expect(invoiceKey("—")).toBeNull();
  expect(twice(voucher("a", "-"), [voucher("a", "-"), voucher("b", "-")])).toEqual([]);
});

test("a line is not its own double", () => {
  const one = voucher("a", "24-0017", "f0");
  expect(twice(one, [one])).toEqual([]);
});

test("number and picture are told apart", () => {
  const all = [
    voucher("a", "24-0017", "f0"),
    voucher("b", "24 0017", "f1"),
    voucher("c", null, "f0"),
  ];
  expect(all.map((one) => twice(one, all))).toEqual([
    ["duplicate_invoice", "duplicate_picture"],
    ["duplicate_invoice"],
    ["duplicate_picture"],
  ]);
});
