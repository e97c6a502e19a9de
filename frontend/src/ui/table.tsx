/**
 * The desk's table: sorted by a tap on a heading, a row opened by a click or Enter, long lists by pages.
 */
import { useSignal } from "@preact/signals";
import { ArrowDown, ArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "./button";
import { Icon } from "./icon";
import { navigate } from "./navigation";
import { Empty } from "./states";
import { t } from "./words";

export interface Column<R> {
  key: string;
  label: string;
  /** What the cell shows. */
  cell: (row: R) => ComponentChildren;
  /** What it is sorted by; without it the column can't be sorted. */
  by?: (row: R) => string | number | null | undefined;
  /** Figures stand at the right. */
  figure?: boolean;
  /** `by` is this, for a spreadsheet to count with; without it the cell is its words. Money in fen, moments in ISO. */
  kind?: "number" | "money" | "moment";
  /** Not shown until somebody chooses it. */
  spare?: boolean;
}

type Ticked = { value: ReadonlySet<string> };

interface TableProps<R extends { id: string }> {
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** Where a row leads. */
  href?: (row: R) => string;
  /** Ids of ticked rows, for bulk actions. */
  ticked?: Ticked;
  /** What stands there when there are no rows. */
  empty?: ComponentChildren;
  /** Where the order is kept elsewhere. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

const PAGE = 100;

export type Sort = { key: string; down: boolean } | null;

export function Table<R extends { id: string }>({
  columns,
  rows,
  href,
  ticked,
  empty,
  sort: kept,
  onSort,
}: TableProps<R>) {
  const own = useSignal<Sort>(null);
  const sort = kept === undefined ? own.value : kept;
  const shown = useSignal(PAGE);
  if (rows.length === 0) return <>{empty ?? <Empty />}</>;
  const sorted = order(rows, columns, sort);
  const click = (key: string) => {
    const next =
      sort?.key === key ? (sort.down ? null : { key, down: true }) : { key, down: false };
    own.value = next;
    onSort?.(next);
  };
  return (
    <div class="overflow-x-auto rounded-box border border-line bg-base-100">
      <table class="w-full border-collapse text-left max-lg:min-w-4xl">
        <thead class="sticky top-0 bg-base-100">
          <tr class="border-b border-line text-sm text-ink-soft">
            {ticked && (
              <th class="w-12 px-3">
                <TickAll rows={sorted.slice(0, shown.value)} ticked={ticked} />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} click={click} />
            ))}
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          {sorted.slice(0, shown.value).map((row) => (
            <Line key={row.id} row={row} columns={columns} href={href} ticked={ticked} />
          ))}
        </tbody>
      </table>
      {rows.length > shown.value && (
        <div class="p-3">
          <Button
            weight="quiet"
            onClick={() => {
              shown.value += PAGE;
            }}
          >
            {t("table.rows", { n: rows.length - shown.value })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The rows as they are sorted on the screen. */
export function order<R>(rows: readonly R[], columns: readonly Column<R>[], sort: Sort): R[] {
  const by = sort && columns.find((column) => column.key === sort.key)?.by;
  if (!by) return [...rows];
  const way = sort?.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [by(a) ?? "", by(b) ?? ""];
    if (typeof x === "number" && typeof y === "number") return way * (x - y);
    return way * String(x).localeCompare(String(y), "zh-CN");
  });
}

interface HeadingProps<R> {
  column: Column<R>;
  sort: Sort;
  click: (key: string) => void;
}

function Heading<R>({ column, sort, click }: HeadingProps<R>) {
  const here = sort?.key === column.key;
  return (
    <th
      class={`px-3 py-1 font-medium whitespace-nowrap ${column.figure ? "text-right" : ""}`}
      aria-sort={here ? (sort?.down ? "descending" : "ascending") : undefined}
    >
      {column.by ? (
        <button
          type="button"
          class="inline-flex min-h-10 items-center gap-1"
          onClick={() => click(column.key)}
        >
          {column.label}
          {here && <Icon of={sort?.down ? ArrowDown : ArrowUp} class="size-4" />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
}

/** All rows that are shown, or none. */
function TickAll({ rows, ticked }: { rows: readonly { id: string }[]; ticked: Ticked }) {
  const all = rows.every((row) => ticked.value.has(row.id));
  return (
    <label class="grid size-10 place-items-center">
      <input
        type="checkbox"
        class="size-5"
        checked={all}
        onChange={() => {
          ticked.value = new Set(all ? [] : rows.map((row) => row.id));
        }}
      />
      <span class="sr-only">{t("table.tick_all")}</span>
    </label>
  );
}

/** A row that somebody else changed lights up for a moment, so that the eye finds what is new. */
function useFlash(rev: number | undefined) {
  const line = useRef<HTMLTableRowElement>(null);
  const seen = useRef(rev);
  useEffect(() => {
    if (seen.current === rev) return;
    seen.current = rev;
    line.current?.animate(
      {
        backgroundColor: [
          "color-mix(in oklab, var(--color-accent) 35%, transparent)",
          "transparent",
        ],
      },
      { duration: 3_000, easing: "ease-out" },
    );
  }, [rev]);
  return line;
}

interface LineProps<R extends { id: string }> {
  row: R;
  columns: readonly Column<R>[];
  href: TableProps<R>["href"] | undefined;
  ticked: TableProps<R>["ticked"] | undefined;
}

function Line<R extends { id: string }>({ row, columns, href, ticked }: LineProps<R>) {
  const to = href?.(row);
  const line = useFlash((row as { rev?: number }).rev);
  const tick = () => {
    if (!ticked) return;
    const next = new Set(ticked.value);
    if (!next.delete(row.id)) next.add(row.id);
    ticked.value = next;
  };
  return (
    <tr
      ref={line}
      data-row
      class={to ? "cursor-pointer hover:bg-base-200" : ""}
      onClick={(event) => {
        if (to && !(event.target as Element).closest("a,button,input,label")) navigate(to);
      }}
    >
      {ticked && (
        <td class="px-3">
          <label class="grid size-10 place-items-center">
            <input
              type="checkbox"
              class="size-5"
              checked={ticked.value.has(row.id)}
              onChange={tick}
              aria-labelledby={`tick-${row.id} row-${row.id}`}
            />
            <span id={`tick-${row.id}`} class="sr-only">
              {t("table.tick")}
            </span>
          </label>
        </td>
      )}
      {columns.map((column, i) => (
        <td
          key={column.key}
          id={i === 0 ? `row-${row.id}` : undefined}
          class={`px-3 py-2.5 align-top wrap-break-word ${column.figure ? "text-right whitespace-nowrap tabular-nums" : "min-w-24"}`}
        >
          {i === 0 && to ? (
            <a href={to} class="font-medium text-primary">
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
