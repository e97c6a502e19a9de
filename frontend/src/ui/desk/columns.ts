/** Which columns of a list are shown and what it is sorted by: kept on this device, as they go by its screen's width. */
import { setDraft, useDraft } from "../../store";
import type { Column, Sort } from "../table";

const keyOf = (list: string): string => `desk.list.${list}`;

/** The columns in force, in their own order; the first one always stands. Subscribes the caller. */
export function useColumns<R>(list: string, columns: readonly Column<R>[]): readonly Column<R>[] {
  const shown = useDraft(keyOf(list)).value?.shown;
  return chosenOf(columns, Array.isArray(shown) ? (shown as string[]) : null);
}

/** null: nothing was ever chosen, so all but the spare ones. */
export const chosenOf = <R>(
  columns: readonly Column<R>[],
  shown: readonly string[] | null,
): readonly Column<R>[] =>
  columns.filter((column, i) => i === 0 || (shown ? shown.includes(column.key) : !column.spare));

export function toggleColumn<R>(
  list: string,
  key: string,
  chosen: readonly Column<R>[],
  all: readonly Column<R>[],
): void {
  const on = new Set(chosen.map((column) => column.key));
  if (!on.delete(key)) on.add(key);
  setDraft(keyOf(list), { shown: all.map((one) => one.key).filter((one) => on.has(one)) });
}

export const useSort = (list: string): Sort =>
  (useDraft(keyOf(list)).value?.sort as Sort | undefined) ?? null;

export const setSort = (list: string, sort: Sort): void => setDraft(keyOf(list), { sort });
