/** Handing parts over from one place to another: unused ones back into the store, a station filled, one van lending. */
import { ArrowLeftRight } from "lucide";
import { currentActor, newRowId, type Shown, useRows } from "../../../store";
import { Button, Card, commandForm, Field, navigate, Page, toast, told } from "../../../ui";
import { Select } from "../../../ui/desk/inputs";
import { tr } from "../../../words";
import { PartLines, usePartDraft } from "./part-lines";
import { MAIN, placeName } from "./stock-facts";
import { t } from "./stock-words";

const HOLDING = ["store", "station", "van"];

/** Places that parts are handed over between; one's own van is booked by somebody else. */
const usePlaces = (): Shown<"location">[] =>
  useRows(
    "location",
    (one) => HOLDING.includes(one.kind) && one.person_id !== currentActor.value.id,
    (a, b) => Number(b.code === MAIN) - Number(a.code === MAIN) || a.code.localeCompare(b.code),
  );

export default function Transfer() {
  const form = commandForm("stock.transfer", "new");
  const parts = usePartDraft("stock.transfer.lines");
  const from = String(form.values.from_id ?? "");
  const to = String(form.values.to_id ?? "");
  const stock = new Map(
    useRows("stock_balance", { location_id: from }).map((one) => [one.part_id, one.quantity]),
  );
  const there = (id: string) => stock.get(id) ?? 0;
  const count = parts.told.length;
  const short = parts.told.some((line) => line.quantity > there(line.part_id));
  const reason = String(form.values.reason ?? "").trim();
  const go = () => {
    const sent = form.submit(newRowId(), { lines: parts.told });
    parts.set({});
    navigate("/stock?show=transfers", { replace: true });
    void told(sent).then((taken) => taken && toast(t("transfer.done")));
  };
  return (
    <Page
      title={tr("stock.transfer")}
      back="/stock"
      action={
        <Button
          weight="primary"
          icon={ArrowLeftRight}
          wide
          disabled={count === 0 || short || !to || from === to || !reason}
          onClick={go}
        >
          {t("transfer.go", { n: count })}
        </Button>
      }
    >
      <Card>
        <div class="flex flex-col gap-5">
          <Place name="from_id" value={from} other={to} set={form.set} />
          <Place name="to_id" value={to} other={from} set={form.set} />
          <Field of={form.bind("reason")} />
        </div>
      </Card>
      {from && <PartLines of={parts} title={t("transfer.lines")} there={there} />}
    </Page>
  );
}

interface PlaceProps {
  name: "from_id" | "to_id";
  value: string;
  other: string;
  set: (values: Record<string, unknown>) => void;
}

const Place = ({ name, value, other, set }: PlaceProps) => (
  <Select
    label={tr(`stock_transfer.field.${name}`)}
    none={t("transfer.choose")}
    value={value}
    options={usePlaces()
      .filter((one) => one.id !== other)
      .map((one) => ({ id: one.id, name: placeName(one) }))}
    onInput={(id) => set({ [name]: id || null })}
  />
);
