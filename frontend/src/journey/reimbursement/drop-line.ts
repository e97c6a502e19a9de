/** Takes a voucher off its claim; for a few seconds it can be had back, picture and all. */
import { create, newRowId, remove, type Shown, theStore } from "../../store";
import { undoable } from "../../ui";

type Line = Shown<"expense_line">;

export function dropLine(line: Line, words: string): void {
  const { files } = theStore();
  const picture = files.get(line.id);
  remove("expense_line", line.id);
  void picture.then((file) => file && files.remove(line.id));
  undoable(words, () => void bringBack(line, picture));
}

/** As a new line: what was removed stays removed. */
async function bringBack(
  line: Line,
  picture: ReturnType<ReturnType<typeof theStore>["files"]["get"]>,
) {
  const id = newRowId();
  const file = await picture;
  if (file) await theStore().files.put({ ...file, id });
  const { claim_id, kind, on_day, days, city, city_class, amount_fen, invoice_number, note } = line;
  const { photo_sha256, photo_mime, photo_size } = line;
  const fields = {
    claim_id,
    kind,
    on_day,
    days,
    city,
    city_class,
    amount_fen,
    invoice_number,
    note,
  };
  create("expense_line", { ...fields, photo_sha256, photo_mime, photo_size }, id);
}
