/** Measured values as rows of their own: from a template or free, judged against their limits while one types. */
import { useSignal } from "@preact/signals";
import { Plus, Ruler, Trash2 } from "lucide";
import type { MeasurementRecord, MeasurementTemplateRecord } from "../../contract/records";
import { nowIso } from "../../kernel/clock";
import { create, remove, useRows } from "../../store";
import {
  Badge,
  Button,
  bind,
  Card,
  List,
  ListRow,
  matches,
  NumberField,
  SearchBox,
  Sheet,
  TextField,
  undoable,
} from "../../ui";
import { localName } from "../../words";
import { limitsText, type Reading, reading } from "./doubts";
import { Fold } from "./fold";
import type { StepProps } from "./step-frame";
import { t } from "./words";

const TONES = { within: "good", low: "bad", high: "bad", unjudged: "plain" } as const;

export function Measurements({ job, locked }: StepProps) {
  const adding = useSignal(false);
  const rows = useRows("measurement", { job_id: job.id });
  const close = () => {
    adding.value = false;
  };
  return (
    <Card title={t("check.measurements")}>
      <div class="flex flex-col gap-4" data-field="measurements">
        {rows.length === 0 && <p class="text-ink-soft">{t("check.measurement_empty")}</p>}
        {rows.map((row) => (
          <Measured key={row.id} row={row} locked={locked} />
        ))}
        {!locked && (
          <Button
            icon={Plus}
            wide
            onClick={() => {
              adding.value = true;
            }}
          >
            {t("check.add_measurement")}
          </Button>
        )}
      </div>
      <Sheet open={adding.value} title={t("check.add_measurement")} onClose={close}>
        <Templates jobId={job.id} system={job.fault_system} close={close} />
      </Sheet>
    </Card>
  );
}

/** Removed at once; the undo makes the same row again. */
function drop(row: MeasurementRecord): void {
  const { job_id, name, value, unit, low, high, note, taken_at } = row;
  remove("measurement", row.id);
  undoable(t("check.removed"), () => {
    create("measurement", { job_id, name, value, unit, low, high, note, taken_at });
  });
}

function Measured({ row, locked }: { row: MeasurementRecord; locked: boolean }) {
  const of = (field: Parameters<typeof bind<"measurement">>[2]) =>
    bind("measurement", row.id, field);
  const result: Reading = reading(row.value, row.low, row.high);
  const limits = limitsText(row.low, row.high, row.unit);
  const value = of("value");
  return (
    <section class="flex flex-col gap-2 border-t border-line pt-4 first:border-0 first:pt-0">
      <div class="flex flex-wrap items-center gap-2">
        <div class="min-w-0 flex-[1_1_8rem]">
          <h3 class="font-semibold">{row.name}</h3>
          {limits && <p class="text-sm text-ink-soft">{t("check.limits", { limits })}</p>}
        </div>
        {row.value !== null && <Badge tone={TONES[result]}>{t(`check.reading.${result}`)}</Badge>}
        {!locked && (
          <Button weight="quiet" icon={Trash2} onClick={() => drop(row)}>
            <span class="sr-only">{row.name}</span>
          </Button>
        )}
      </div>
      <NumberField
        of={{ ...unbound(value), spec: { ...value.spec, unit: row.unit ?? "" } }}
        needed
      />
      <Fold title={t("check.limits_edit")} open={!row.name || !row.unit}>
        <TextField of={of("name")} needed long={false} />
        <TextField of={of("unit")} needed />
        <div class="grid grid-cols-2 gap-3">
          <NumberField of={of("low")} />
          <NumberField of={of("high")} />
        </div>
        <TextField of={of("note")} long={false} />
      </Fold>
    </section>
  );
}

/** The binding with its readings taken now, so that its declaration can be given the row's own unit. */
const unbound = (of: ReturnType<typeof bind>) => ({
  name: of.name,
  label: of.label,
  hint: of.hint,
  fault: of.fault,
  readOnly: of.readOnly,
  value: of.value,
  set: of.set,
  choice: of.choice,
});

interface TemplatesProps {
  jobId: string;
  system: string | null;
  close: () => void;
}

/** The usual ones of the job's system first; all others by search. */
function Templates({ jobId, system, close }: TemplatesProps) {
  const question = useSignal("");
  const all = useRows("measurement_template");
  const asked = question.value.trim() !== "";
  const found = all.filter((one) =>
    asked ? matches(question.value, [one.name_zh, one.name_en, one.code]) : one.system === system,
  );
  const add = (one: MeasurementTemplateRecord | null) => {
    create("measurement", {
      job_id: jobId,
      name: one && localName(one.name_zh, one.name_en),
      unit: one?.unit ?? null,
      low: one?.low ?? null,
      high: one?.high ?? null,
      taken_at: nowIso(),
    });
    close();
  };
  return (
    <div class="flex min-h-[60dvh] flex-col gap-3">
      <SearchBox of={question} />
      <List>
        {found.map((one) => (
          <ListRow
            key={one.id}
            title={localName(one.name_zh, one.name_en)}
            sub={limitsText(one.low, one.high, one.unit) || one.unit}
            onClick={() => add(one)}
          />
        ))}
        <ListRow icon={Ruler} title={t("check.free")} onClick={() => add(null)} />
      </List>
    </div>
  );
}
