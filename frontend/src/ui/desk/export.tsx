/**
 * Takes a list away as an Excel workbook: the rows, the columns and the order that stand on the screen.
 *
 * The office makes the file and writes down who took what, so it needs the network.
 */
import { useSignal } from "@preact/signals";
import { Download } from "lucide";
import { Fragment, h, render } from "preact";
import { saveFile } from "../../shell/save-file";
import { tr } from "../../words";
import { Button } from "../button";
import type { Column } from "../table";
import { toast } from "../toast";
import { t } from "./words";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MOST = 20_000;

interface ExportProps<R> {
  list: string;
  title: string;
  narrowed: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** null: the page has another list, which the key takes away. */
  hotkey?: null;
}

export function ExportButton<R>(props: ExportProps<R>) {
  const busy = useSignal(false);
  const take = async () => {
    busy.value = true;
    const code = await download(props);
    busy.value = false;
    if (code) toast(tr(code), { tone: "error" });
    else toast(t("export.done", { n: props.rows.length }));
  };
  return (
    <Button
      weight="quiet"
      icon={Download}
      busy={busy.value}
      hotkey={props.hotkey === null ? undefined : "e"}
      disabled={props.rows.length === 0 || props.rows.length > MOST}
      onClick={() => void take()}
    >
      {t("export.take")}
    </Button>
  );
}

/** The code of what went wrong, or null. */
async function download<R>(props: ExportProps<R>): Promise<string | null> {
  const { list, title, narrowed, columns, rows } = props;
  const answer = await fetch("/api/exports", {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      list,
      title,
      narrowed,
      columns: columns.map(({ label, kind = "text" }) => ({ label, kind })),
      rows: cellsOf(columns, rows),
    }),
  }).catch(() => null);
  if (!answer) return "network.unreachable";
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { code?: string };
    return problem.code ?? "network.outage";
  }
  const named = answer.headers.get("Content-Disposition")?.match(/filename="([^"]+)"/)?.[1];
  saveFile(await answer.arrayBuffer(), named ?? `${list}.xlsx`, XLSX);
  return null;
}

type Value = string | number | null;

/** What stands in the cells: numbers and times as such, all else as its words. */
export function cellsOf<R>(columns: readonly Column<R>[], rows: readonly R[]): Value[][] {
  const box = document.createElement("div");
  const cells = rows.map((row) =>
    columns.map((column): Value => {
      if (column.kind) return column.by?.(row) ?? null;
      render(h(Fragment, null, column.cell(row)), box);
      return (box.textContent ?? "").trim();
    }),
  );
  render(null, box);
  return cells;
}
