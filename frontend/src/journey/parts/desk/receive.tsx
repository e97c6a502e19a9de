/** Booking goods in: from whom, on which note, which parts; kept as a draft until it is booked. */
import { PackagePlus } from "lucide";
import { newRowId, useRows } from "../../../store";
import { Button, Card, commandForm, Field, navigate, Page, toast, told } from "../../../ui";
import { Select } from "../../../ui/desk/inputs";
import { localName, tr } from "../../../words";
import { PartLines, usePartDraft } from "./part-lines";
import { placeName, useStores } from "./stock-facts";
import { t } from "./stock-words";

export default function Receive() {
  const form = commandForm("stock.receive", "new", { kind: "delivery" });
  const stores = useStores();
  const suppliers = useRows("supplier");
  const parts = usePartDraft("stock.receive.lines");
  const count = parts.told.length;
  const blank = !String(form.values.delivery_note ?? "").trim();
  const go = () => {
    const sent = form.submit(newRowId(), { lines: parts.told });
    parts.set({});
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
      <PartLines of={parts} title={t("receive.lines")} />
    </Page>
  );
}
