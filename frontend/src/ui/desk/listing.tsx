/** Records as a table where there is room, as a list of rows for the thumb where there is not. */
import type { ComponentChildren } from "preact";
import { List } from "../list";
import { type Column, Table } from "../table";
import { wide } from "./wide";

interface ListingProps<R extends { id: string }> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  href?: (row: R) => string;
  ticked?: { value: ReadonlySet<string> };
  empty: ComponentChildren;
  /** The same record as a row of the phone's list. */
  row: (row: R) => ComponentChildren;
}

const MOST_ON_PHONE = 100;

export function Listing<R extends { id: string }>(props: ListingProps<R>) {
  const { rows, columns, href, ticked, empty, row } = props;
  if (rows.length === 0) return <>{empty}</>;
  if (!wide.value) return <List>{rows.slice(0, MOST_ON_PHONE).map(row)}</List>;
  return (
    <Table
      rows={rows}
      columns={columns}
      empty={empty}
      {...(href && { href })}
      {...(ticked && { ticked })}
    />
  );
}
