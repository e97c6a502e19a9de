/** One line of a requisition being written. */
import { Trash2 } from "lucide";
import { create, patch, remove, type Shown, useRow } from "../../store";
import { Button, bind, TextField, undoable } from "../../ui";
import { partName, useVanStock } from "./facts";
import { Stepper } from "./stepper";
import { t } from "./words";

const MOST = 999;

export function DraftLine({ line }: { line: Shown<"requisition_line"> }) {
  const part = useRow("part", line.part_id);
  const inVan = useVanStock().get(line.part_id) ?? 0;
  const name = partName(part);
  const drop = () => {
    remove("requisition_line", line.id);
    const { requisition_id, part_id, quantity, reason } = line;
    undoable(t("draft.line_removed", { name }), () =>
      create("requisition_line", { requisition_id, part_id, quantity, reason }),
    );
  };
  return (
    <li class="flex flex-col gap-3 p-4">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div class="min-w-[min(100%,11rem)] flex-1">
          <p class="font-semibold">{name}</p>
          <p class="text-ink-soft">
            <span class="tabular-nums">{part?.number}</span>
            {inVan > 0 && <span> · {t("draft.in_van", { n: inVan })}</span>}
          </p>
        </div>
        <Stepper
          label={t("stepper.quantity", { name })}
          value={line.quantity}
          least={1}
          most={MOST}
          onChange={(quantity) => patch("requisition_line", line.id, { quantity })}
        />
      </div>
      <details open={Boolean(line.reason)}>
        <summary class="flex min-h-12 cursor-pointer items-center text-primary">
          {t("draft.line_more")}
        </summary>
        <div class="flex flex-col gap-2">
          <TextField of={bind("requisition_line", line.id, "reason")} long={false} />
          <Button weight="quiet" icon={Trash2} onClick={drop}>
            {t("draft.line_remove")}
          </Button>
        </div>
      </details>
    </li>
  );
}
