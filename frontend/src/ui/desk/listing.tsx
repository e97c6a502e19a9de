/**
 * Records as a table where there is room, as a list of rows for the thumb where there is not.
 *
 * With a `name` the table is the desk's: columns and order are kept, it can be taken away as a workbook; with `views`
 * the person's filters stand above it, with `acts` ticked rows are worked on together.
 */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { LongList } from "../long-list";
import { type Column, order, Table } from "../table";
import { ChooseColumns } from "./choose-columns";
import { setSort, useColumns, useSort } from "./columns";
import { ExportButton } from "./export";
import { type Act, type Doing, DoingSheet, Together } from "./together";
import { SavedViews, type Views } from "./views";
import { wide } from "./wide";

interface ListingProps<R extends { id: string }> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  href?: (row: R) => string;
  ticked?: { value: ReadonlySet<string> };
  empty: ComponentChildren;
  /** The same record as a row of the phone's list. */
  row: (row: R) => ComponentChildren;
  /** The list's name: what is kept of it is kept under this. */
  name?: string;
  /** What the sheet of the workbook is called. */
  title?: string;
  views?: Views;
  acts?: readonly Act<R>[];
  /** Beside the acts: what can be done with the ticked rows in another way. */
  also?: (ids: readonly string[]) => ComponentChildren;
}

export function Listing<R extends { id: string }>(props: ListingProps<R>) {
  const { rows, empty, row, name } = props;
  if (!wide.value) {
    if (rows.length === 0) return empty;
    return <LongList rows={rows} row={row} />;
  }
  return name ? <DeskListing {...props} name={name} /> : <Plain {...props} />;
}

const Plain = <R extends { id: string }>({
  rows,
  columns,
  href,
  ticked,
  empty,
}: ListingProps<R>) => (
  <Table
    rows={rows}
    columns={columns}
    empty={empty}
    {...(href && { href })}
    {...(ticked && { ticked })}
  />
);

function DeskListing<R extends { id: string }>(props: ListingProps<R> & { name: string }) {
  const { rows, columns, href, name, title = name, views, acts, also, empty } = props;
  const chosen = useColumns(name, columns);
  const sort = useSort(name);
  const own = useSignal<ReadonlySet<string>>(new Set());
  const ticked = props.ticked ?? own;
  const doing: Doing<R> = useSignal(null);
  const clear = () => {
    ticked.value = new Set();
  };
  const on = rows.filter((row) => ticked.value.has(row.id));
  const works = Boolean(acts || also || props.ticked);
  return (
    <>
      <div class="-my-1 flex flex-wrap items-center gap-2 print:hidden">
        {views && <SavedViews list={name} {...views} />}
        <span class="flex-1" />
        <ChooseColumns list={name} all={columns} chosen={chosen} />
        <ExportButton
          list={name}
          title={title}
          narrowed={Object.values(views?.filter ?? {})
            .filter(Boolean)
            .join(" · ")}
          columns={chosen}
          rows={order(rows, columns, sort)}
        />
      </div>
      {on.length > 0 && (acts || also) && (
        <Together rows={on} acts={acts ?? []} doing={doing} clear={clear}>
          {also?.(on.map((row) => row.id))}
        </Together>
      )}
      {acts && <DoingSheet doing={doing} clear={clear} />}
      <Table
        rows={rows}
        columns={chosen}
        empty={empty}
        sort={sort}
        onSort={(next) => setSort(name, next)}
        {...(href && { href })}
        {...(works && { ticked })}
      />
    </>
  );
}
