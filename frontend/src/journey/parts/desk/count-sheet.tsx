/** Counting one part in one place: what was found, and why it differs from the ledger. */
import { newRowId, type Shown, useRow } from "../../../store";
import { Button, commandForm, Field, NumberField, Sheet, toast, told } from "../../../ui";
import { partName } from "../facts";
import { placeName, useStock } from "./stock-facts";
import { t } from "./stock-words";

interface CountSheetProps {
  part: Shown<"part">;
  placeId: string | null;
  close: () => void;
}

export function CountSheet({ part, placeId, close }: CountSheetProps) {
  const place = useRow("location", placeId);
  return (
    <Sheet
      open={placeId !== null}
      title={t("count.title", { name: `${partName(part)} · ${placeName(place)}` })}
      onClose={close}
    >
      {placeId && <CountForm part={part} placeId={placeId} close={close} />}
    </Sheet>
  );
}

function CountForm({ part, placeId, close }: CountSheetProps & { placeId: string }) {
  const expected = useStock(placeId, part.id);
  const form = commandForm("stock_count.record", `${placeId}/${part.id}`, {
    location_id: placeId,
    part_id: part.id,
  });
  const differs = form.values.counted !== undefined && form.values.counted !== expected;
  const reasonless = differs && !String(form.values.reason ?? "").trim();
  const go = () => {
    const sent = form.submit(newRowId());
    close();
    void told(sent).then((taken) => taken && toast(t("count.done")));
  };
  return (
    <div class="flex flex-col gap-5">
      <p class="text-lg tabular-nums">{t("count.book", { n: expected })}</p>
      <NumberField of={form.bind("counted")} doubt={reasonless ? t("count.needs_reason") : null} />
      {differs && <Field of={form.bind("reason")} needed />}
      <Button weight="primary" wide disabled={form.incomplete || reasonless} onClick={go}>
        {t("count.go")}
      </Button>
    </div>
  );
}
