/** Writing an estimate: what will be done, until when, and line by line what it costs; the sum is always in view. */
import { useSignal } from "@preact/signals";
import { PackagePlus, Plus, Trash2 } from "lucide";
import type { PartRecord } from "../../../contract/records";
import { create, remove, type Shown, useRow, useRows } from "../../../store";
import {
  Badge,
  Button,
  bind,
  Card,
  ChoiceField,
  Dotted,
  Empty,
  List,
  ListRow,
  MomentField,
  Money,
  MoveButton,
  matches,
  NumberField,
  RowMark,
  SearchBox,
  Sheet,
  TextField,
  undoable,
} from "../../../ui";
import { localName, tr } from "../../../words";
import { fitFirst } from "../../parts/fit";
import { lineComplete } from "./completeness";
import type { Estimate } from "./gather";
import { amountFen, sums } from "./sums";
import { t } from "./words";

type Line = Shown<"estimate_line">;
const MOST_SHOWN = 40;
const MINUTES = 60;

export function Draft({ one }: { one: Estimate }) {
  return (
    <>
      {one.state === "returned" && one.remarks && (
        <p class="rounded-box bg-error/10 px-4 py-3 font-medium text-error">
          {t("estimate.returned", { remarks: one.remarks })}
        </p>
      )}
      {one.revision_reason && (
        <p class="px-1 text-ink-soft">
          {t("estimate.revision_of", { reason: one.revision_reason })}
        </p>
      )}
      <Card>
        <div class="flex flex-col gap-5">
          <TextField of={bind("estimate", one.id, "scope")} long needed />
          <MomentField of={bind("estimate", one.id, "ready_by")} needed />
        </div>
      </Card>
      <Lines one={one} />
      <Card>
        <ChoiceField of={bind("estimate", one.id, "language")} />
      </Card>
      <MoveButton of="estimate.withdraw" id={one.id} weight="quiet" icon={Trash2} />
    </>
  );
}

function Lines({ one }: { one: Estimate }) {
  const lines = useRows("estimate_line", { estimate_id: one.id });
  const open = useSignal<string | null>(null);
  const finding = useSignal(false);
  const line = lines.find((each) => each.id === open.value);
  const sheet = useRows("sheet", { job_id: one.job_id })[0];
  const add = (fields: Partial<Line>) => {
    finding.value = false;
    open.value = create("estimate_line", {
      estimate_id: one.id,
      job_id: one.job_id,
      quantity: 1,
      ...fields,
    } as never);
  };
  return (
    <Card title={t("estimate.lines")}>
      {lines.length > 0 && (
        <List>
          {lines.map((each) => (
            <Row
              key={each.id}
              line={each}
              open={() => {
                open.value = each.id;
              }}
            />
          ))}
        </List>
      )}
      <Total lines={lines} />
      <Adding
        find={() => {
          finding.value = true;
        }}
        add={add}
        hours={sheet?.labour_minutes ? sheet.labour_minutes / MINUTES : 1}
      />
      <Sheet
        open={finding.value}
        title={t("estimate.add_part")}
        onClose={() => {
          finding.value = false;
        }}
      >
        <Parts jobId={one.job_id} add={add} />
      </Sheet>
      <Sheet
        open={line !== undefined}
        title={line?.kind ? tr(`estimate_line.choice.kind.${line.kind}`) : t("estimate.line")}
        onClose={() => {
          open.value = null;
        }}
      >
        {line && (
          <Form
            key={line.id}
            line={line}
            close={() => {
              open.value = null;
            }}
          />
        )}
      </Sheet>
    </Card>
  );
}

interface AddingProps {
  find: () => void;
  add: (fields: Partial<Line>) => void;
  /** Of labour, as far as the sheet tells them. */
  hours: number;
}

const Adding = ({ find, add, hours }: AddingProps) => (
  <div class="grid grid-cols-2 gap-2">
    <Button icon={PackagePlus} onClick={find}>
      {t("estimate.add_part")}
    </Button>
    <Button
      icon={Plus}
      onClick={() =>
        add({ kind: "labour", name: t("estimate.labour"), unit: "h", quantity: hours })
      }
    >
      {t("estimate.add_labour")}
    </Button>
    <Button
      icon={Plus}
      onClick={() => add({ kind: "travel", name: t("estimate.travel"), unit: "km" })}
    >
      {t("estimate.add_travel")}
    </Button>
    <Button icon={Plus} onClick={() => add({ kind: "other" })}>
      {t("estimate.add_other")}
    </Button>
  </div>
);

function Row({ line, open }: { line: Line; open: () => void }) {
  return (
    <ListRow
      title={line.name ?? t("estimate.no_name")}
      sub={
        <Dotted
          facts={[
            line.kind && tr(`estimate_line.choice.kind.${line.kind}`),
            line.part_number,
            `${line.quantity ?? "—"} ${line.unit ?? ""}`,
          ]}
        />
      }
      end={
        <>
          <Money fen={amountFen(line)} />
          {!lineComplete(line) && <Badge tone="wait">{t("estimate.incomplete")}</Badge>}
          <RowMark entity="estimate_line" id={line.id} />
        </>
      }
      onClick={open}
    />
  );
}

const Total = ({ lines }: { lines: readonly Line[] }) => (
  <p class="flex items-baseline justify-between py-4 font-semibold">
    <span>{t("estimate.total")}</span>
    <span class="text-2xl tabular-nums">
      <Money fen={sums(lines).total_fen} />
    </span>
  </p>
);

function Form({ line, close }: { line: Line; close: () => void }) {
  const of = <F extends keyof Line & string>(field: F) =>
    bind("estimate_line", line.id, field as never);
  const drop = () => {
    close();
    const { id: _id, ...fields } = line;
    const { estimate_id, job_id, kind, part_id, part_number, name, quantity } = fields;
    const { unit, unit_price_fen, remark } = fields;
    remove("estimate_line", line.id);
    const kept = { estimate_id, job_id, kind, part_id, part_number, name, quantity };
    undoable(t("estimate.line_removed"), () =>
      create("estimate_line", { ...kept, unit, unit_price_fen, remark }),
    );
  };
  return (
    <div class="flex flex-col gap-5">
      {line.kind === "part" && <TextField of={of("part_number")} code needed />}
      <TextField of={of("name")} long={false} needed />
      <div class="grid grid-cols-2 gap-4">
        <NumberField of={of("quantity")} needed />
        <TextField of={of("unit")} long={false} />
      </div>
      <NumberField of={of("unit_price_fen")} needed />
      <TextField of={of("remark")} long={false} />
      <p class="flex items-baseline justify-between font-semibold">
        <span>{t("estimate.amount")}</span>
        <span class="text-xl tabular-nums">
          <Money fen={amountFen(line)} />
        </span>
      </p>
      <Button weight="primary" wide onClick={close}>
        {t("estimate.line_done")}
      </Button>
      <Button weight="quiet" icon={Trash2} onClick={drop}>
        {t("estimate.line_remove")}
      </Button>
    </div>
  );
}

/** Parts for the job's vehicle first; what is not in the catalogue can be written. */
function Parts({ jobId, add }: { jobId: string; add: (fields: Partial<Line>) => void }) {
  const question = useSignal("");
  const job = useRow("job", jobId);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const model = useRow("vehicle_model", vehicle?.model_id)?.code ?? null;
  const found = useRows(
    "part",
    (part) => matches(question.value, [part.number, part.name_zh, part.name_en, part.initials]),
    fitFirst(model),
  ).slice(0, MOST_SHOWN);
  const pick = (part: PartRecord) =>
    add({
      kind: "part",
      part_id: part.id,
      part_number: part.number,
      name: localName(part.name_zh, part.name_en),
      unit: part.unit,
      unit_price_fen: part.price_fen,
    });
  return (
    <div class="flex min-h-[60dvh] flex-col gap-3">
      <SearchBox of={question} />
      {found.length === 0 && <Empty title={t("estimate.no_part")} />}
      <List>
        {found.map((part) => (
          <ListRow
            key={part.id}
            title={localName(part.name_zh, part.name_en)}
            sub={[part.number, part.spec].filter(Boolean).join(" · ")}
            end={part.price_fen !== null && <Money fen={part.price_fen} />}
            onClick={() => pick(part)}
          />
        ))}
        <ListRow
          title={t("estimate.free_part")}
          sub={question.value}
          onClick={() => add({ kind: "part", name: question.value || null })}
        />
      </List>
    </div>
  );
}
