/**
 * Finding parts by name, number or pinyin initials and putting them on the requisition: a tap puts one on, another
 * tap one more. Parts of the job's vehicle come first.
 */
import { useSignal } from "@preact/signals";
import { Check, Plus } from "lucide";
import type { PartRecord } from "../../contract/records";
import { create, patch, type Shown, useRow, useRows } from "../../store";
import { Badge, Button, Empty, Icon, matches, SearchBox, Sheet } from "../../ui";
import { partFinds, partName, useLines, useVanStock } from "./facts";
import { fitFirst } from "./fit";
import { t } from "./words";

const MOST_SHOWN = 60;

interface AddPartProps {
  requisition: Shown<"requisition">;
  open: boolean;
  close: () => void;
}

export function AddPart({ requisition, open, close }: AddPartProps) {
  return (
    <Sheet open={open} title={t("draft.add")} onClose={close}>
      <Search requisition={requisition} close={close} />
    </Sheet>
  );
}

function Search({ requisition, close }: Omit<AddPartProps, "open">) {
  const question = useSignal("");
  const job = useRow("job", requisition.job_id);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id)?.code ?? null;
  const lines = useLines(requisition.id);
  const van = useVanStock();
  const found = useRows(
    "part",
    (part) => matches(question.value, partFinds(part)),
    fitFirst(model),
  );
  return (
    <div class="flex min-h-[70dvh] flex-col gap-3">
      <SearchBox of={question} label={t("add.search")} />
      {found.length === 0 && <Empty title={t("add.none")} lead={t("add.none_lead")} />}
      <ul class="flex-1 divide-y divide-line">
        {found.slice(0, MOST_SHOWN).map((part) => (
          <Found
            key={part.id}
            part={part}
            fits={model !== null && (part.models ?? []).includes(model)}
            inVan={van.get(part.id) ?? 0}
            line={lines.find((line) => line.part_id === part.id)}
            requisitionId={requisition.id}
          />
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p class="text-center text-ink-soft">{t("add.more", { n: found.length - MOST_SHOWN })}</p>
      )}
      <div class="sticky bottom-0 -mx-5 -mb-5 border-t border-line bg-base-100 px-5 py-3">
        <Button weight="primary" icon={Check} wide onClick={close}>
          {t("add.done", { n: lines.length })}
        </Button>
      </div>
    </div>
  );
}

interface FoundProps {
  part: PartRecord;
  fits: boolean;
  inVan: number;
  line: Shown<"requisition_line"> | undefined;
  requisitionId: string;
}

function Found({ part, fits, inVan, line, requisitionId }: FoundProps) {
  const add = () => {
    if (line) patch("requisition_line", line.id, { quantity: line.quantity + 1 });
    else
      create("requisition_line", { requisition_id: requisitionId, part_id: part.id, quantity: 1 });
  };
  return (
    <li>
      <button
        type="button"
        class="flex min-h-16 w-full items-center gap-3 py-2.5 text-left"
        onClick={add}
      >
        <span class="min-w-0 flex-1">
          <span class="block font-semibold">{partName(part)}</span>
          <span class="block text-ink-soft tabular-nums">
            {[part.number, part.spec].filter(Boolean).join(" · ")}
          </span>
          <span class="mt-1 flex flex-wrap gap-2">
            {fits && <Badge tone="good">{t("add.fits")}</Badge>}
            {inVan > 0 && <Badge>{t("draft.in_van", { n: inVan })}</Badge>}
          </span>
        </span>
        {line ? (
          <Badge tone="primary">{t("add.added", { n: line.quantity })}</Badge>
        ) : (
          <span class="flex items-center gap-1 font-medium text-primary">
            <Icon of={Plus} />
            {t("add.one")}
          </span>
        )}
      </button>
    </li>
  );
}
