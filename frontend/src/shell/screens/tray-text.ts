/**
 * A piece of the tray in plain words: for the screen, to be copied, and to be kept as a text of one's own.
 */
import { type TrayItem, theStore } from "../../store";
import { dateTimeText, tr } from "../../words";
import { describe, isPlain, titleOf, valueName, valueText } from "../describe";
import { t } from "./tray.words";

export type Values = Record<string, unknown>;

export const HEADING = {
  rejected: "tray.rejected",
  conflict: "tray.conflict",
  left: "tray.left",
  file: "tray.file",
} as const;

/** What the command carries: the values that a person reads, and whether there is more to it than those. */
export function valuesOf(item: TrayItem): { plain: [string, unknown][]; more: boolean } {
  const all = Object.entries({ ...item.command?.set, ...item.command?.args });
  const plain = all.filter(([, value]) => isPlain(value));
  return { plain, more: plain.length < all.length };
}

export const nameOf = (item: TrayItem, name: string): string =>
  valueName({ entity: item.entity, type: item.command?.type ?? "" }, name);

/** What the office has there now; undefined where it has no such record or value. */
export const theirs = (item: TrayItem, name: string): unknown =>
  (theStore().memory.table(item.entity).get(item.row) ?? item.seen)?.[name];

export function reasonText(item: TrayItem): string | null {
  if (!item.code) return null;
  const detail = item.detail !== null && typeof item.detail === "object" ? item.detail : {};
  const args = Object.entries(detail).map(([key, value]) => [key, String(value)]);
  const faults = faultsText(item.entity, item.command?.type ?? "", detail);
  return [tr(item.code, Object.fromEntries(args)), ...faults].join("\n");
}

/** "Mileage: out of range", a line for each field that the office found fault with. */
export function faultsText(entity: string, type: string, detail: object): string[] {
  const { errors } = detail as { errors?: Record<string, unknown> };
  return Object.entries(errors ?? {}).map(([field, told]) => {
    const [code] = codesIn(told);
    const fault = tr(`fault.${code}`, {}, t("fault.other"));
    return t("fault.line", { field: valueName({ entity, type }, field), fault });
  });
}

/** What is wrong inside a list is told by its place: {2: {quantity: ["blank"]}}. */
const codesIn = (told: unknown): string[] =>
  typeof told === "object" && told !== null ? Object.values(told).flatMap(codesIn) : [String(told)];

/** All of it, a line for each thing. */
export function plainText(item: TrayItem): string {
  const about = item.command ? describe(item.command, item.seen) : null;
  const values = valuesOf(item).plain.map(
    ([name, value]) => `${nameOf(item, name)}: ${valueText(item.entity, name, value)}`,
  );
  return [
    about?.title ?? titleOf(item.entity, item.row, item.seen),
    [about?.what, dateTimeText(item.command?.made_at ?? item.at)].filter(Boolean).join(" · "),
    ...values,
    "",
    [t(HEADING[item.kind]), reasonText(item)].filter(Boolean).join(": "),
  ].join("\n");
}
