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
  return tr(item.code, Object.fromEntries(args));
}

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
