/**
 * Finding parts by name, number or pinyin initials and putting them on the requisition: a tap puts one on, another
 * tap one more. Parts of the job's vehicle come first.
 */
import { useComputed, useSignal } from "@preact/signals";
import { Check, Plus } from "lucide";
import type { PartRecord } from "../../contract/records";
import { create, patch, type Shown, useRow, useRows } from "../../store";
import { asks, Badge, Button, Empty, Icon, SearchBox, Sheet, searchable } from "../../ui";
import { LongList } from "../../ui/long-list";
import { partFinds, partName, useLines, useVanStock } from "./facts";
import { fitFirst } from "./fit";
import { t } from "./words";

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
  const model = useModelCode(requisition);
  const lines = useLines(requisition.id);
  const van = useVanStock();
  const all = useComputed(() =>
    useRows("part", undefined, fitFirst(useModelCode(requisition))).map((part) => ({
      part,
      ready: searchable(partFinds(part)),
    })),
  );
  const fits = asks(question.value);
  const found = all.value.filter((one) => fits(one.ready)).map((one) => one.part);
  return (
    <div class="flex min-h-[70dvh] flex-col gap-3">
      <SearchBox of={question} label={t("add.search")} scan />
      {found.length === 0 && <Empty title={t("add.none")} lead={t("add.none_lead")} />}
      <div class="flex-1">
        <LongList
          rows={found}
          row={(part) => (
            <Found
              part={part}
              fits={model !== null && (part.models ?? []).includes(model)}
              inVan={van.get(part.id) ?? 0}
              line={lines.find((line) => line.part_id === part.id)}
              requisitionId={requisition.id}
            />
          )}
        />
      </div>
      <div class="sticky bottom-0 -mx-5 -mb-5 border-t border-line bg-base-100 px-5 py-3">
        <Button weight="primary" icon={Check} wide onClick={close}>
          {t("add.done", { n: lines.length })}
        </Button>
      </div>
    </div>
  );
}

/** The model that the parts are for; null for the van's own stock. */
function useModelCode(requisition: Shown<"requisition">): string | null {
  const job = useRow("job", requisition.job_id);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  return useRow("vehicle_model", vehicle?.model_id)?.code ?? null;
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
        class="flex min-h-16 w-full items-center gap-3 px-4 py-2.5 text-left"
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
