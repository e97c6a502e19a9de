/** Booking goods in: from whom, on which note, which parts; kept as a draft until it is booked. */
import { useSignal } from "@preact/signals";
import { PackagePlus, Trash2 } from "lucide";
import { newRowId, setDraft, useDraft, useRow, useRows } from "../../../store";
import {
  Button,
  Card,
  commandForm,
  Field,
  Icon,
  List,
  ListRow,
  matches,
  navigate,
  Page,
  SearchBox,
  toast,
  told,
} from "../../../ui";
import { Select } from "../../../ui/desk/inputs";
import { localName, tr } from "../../../words";
import { partFinds, partName } from "../facts";
import { Stepper } from "../stepper";
import { placeName, useStores } from "./stock-facts";
import { t } from "./stock-words";

const DRAFT = "stock.receive.lines";
const MOST_PIECES = 100_000;
const MOST_FOUND = 8;

type Lines = Readonly<Record<string, number>>;
const useLines = (): Lines => (useDraft(DRAFT).value?.lines ?? {}) as Lines;
const setLines = (lines: Lines) => setDraft(DRAFT, { lines });

export default function Receive() {
  const form = commandForm("stock.receive", "new", { kind: "delivery" });
  const stores = useStores();
  const suppliers = useRows("supplier");
  const lines = useLines();
  const count = Object.keys(lines).length;
  const blank = !String(form.values.delivery_note ?? "").trim();
  const go = () => {
    const told_lines = Object.entries(lines).map(([part_id, quantity]) => ({ part_id, quantity }));
    const sent = form.submit(newRowId(), { lines: told_lines });
    setLines({});
    navigate("/stock?show=receipts", { replace: true });
    void told(sent).then((taken) => taken && toast(t("receive.done")));
  };
  return (
    <Page
      title={t("receive.title")}
      back="/stock"
      action={
        <Button
          weight="primary"
          icon={PackagePlus}
          wide
          disabled={count === 0 || blank}
          onClick={go}
        >
          {t("receive.go", { n: count })}
        </Button>
      }
    >
      <Card>
        <div class="flex flex-col gap-5">
          <Field of={form.bind("delivery_note")} />
          <Select
            label={tr("goods_receipt.field.supplier_id")}
            none={t("receive.no_supplier")}
            value={String(form.values.supplier_id ?? "")}
            options={suppliers.map((one) => ({
              id: one.id,
              name: localName(one.name_zh, one.name_en),
            }))}
            onInput={(id) => form.set({ supplier_id: id || null })}
          />
          <Field of={form.bind("kind")} />
          {stores.length > 1 && (
            <Select
              label={tr("goods_receipt.field.location_id")}
              value={String(form.values.location_id ?? stores[0]?.id ?? "")}
              options={stores.map((one) => ({ id: one.id, name: placeName(one) }))}
              onInput={(id) => form.set({ location_id: id })}
            />
          )}
          <Field of={form.bind("remark")} />
        </div>
      </Card>
      <Card title={t("receive.lines")} flush>
        {count === 0 && <p class="px-4 pb-4 text-ink-soft">{t("receive.none")}</p>}
        <ul class="divide-y divide-line border-t border-line">
          {Object.entries(lines).map(([id, quantity]) => (
            <Line key={id} id={id} quantity={quantity} />
          ))}
        </ul>
      </Card>
      <Find />
    </Page>
  );
}

function Line({ id, quantity }: { id: string; quantity: number }) {
  const part = useRow("part", id);
  const lines = useLines();
  const name = partName(part);
  const drop = () =>
    setLines(Object.fromEntries(Object.entries(lines).filter(([one]) => one !== id)));
  return (
    <li class="flex flex-wrap items-center gap-3 p-4">
      <span class="min-w-40 flex-1">
        <span class="block font-semibold">{name}</span>
        <span class="text-ink-soft tabular-nums">{part?.number}</span>
      </span>
      <Stepper
        label={t("receive.quantity", { name })}
        value={quantity}
        least={1}
        most={MOST_PIECES}
        onChange={(next) => setLines({ ...lines, [id]: next })}
      />
      <button
        type="button"
        class="grid size-12 place-items-center rounded-full hover:bg-base-200"
        aria-label={t("receive.line_remove", { name })}
        onClick={drop}
      >
        <Icon of={Trash2} />
      </button>
    </li>
  );
}

function Find() {
  const question = useSignal("");
  const lines = useLines();
  const found = question.value
    ? useRows("part", (one) => !(one.id in lines) && matches(question.value, partFinds(one)))
    : [];
  return (
    <>
      <SearchBox of={question} label={t("receive.find")} />
      {found.length > 0 && (
        <List>
          {found.slice(0, MOST_FOUND).map((part) => (
            <ListRow
              key={part.id}
              title={partName(part)}
              sub={part.number}
              onClick={() => {
                setLines({ ...lines, [part.id]: 1 });
                question.value = "";
              }}
            />
          ))}
        </List>
      )}
    </>
  );
}
