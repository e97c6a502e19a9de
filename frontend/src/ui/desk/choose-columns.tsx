/** The columns of a list, to be shown or not. */
import { useSignal } from "@preact/signals";
import { Columns3 } from "lucide";
import { Button } from "../button";
import { Sheet } from "../sheet";
import type { Column } from "../table";
import { toggleColumn } from "./columns";
import { t } from "./words";

interface ChooseProps<R> {
  list: string;
  all: readonly Column<R>[];
  chosen: readonly Column<R>[];
}

export function ChooseColumns<R>({ list, all, chosen }: ChooseProps<R>) {
  const open = useSignal(false);
  return (
    <>
      <Button
        weight="quiet"
        icon={Columns3}
        onClick={() => {
          open.value = true;
        }}
      >
        {t("columns.choose")}
      </Button>
      <Sheet
        open={open.value}
        title={t("columns.choose")}
        onClose={() => {
          open.value = false;
        }}
      >
        <ul class="grid grid-cols-2 gap-x-4">
          {all.slice(1).map((column) => (
            <li key={column.key}>
              <label class="flex min-h-12 cursor-pointer items-center gap-3">
                <input
                  type="checkbox"
                  class="size-5"
                  checked={chosen.includes(column)}
                  onChange={() => toggleColumn(list, column.key, chosen, all)}
                />
                {column.label}
              </label>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
