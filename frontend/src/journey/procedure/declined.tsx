/** Safety work that the customer declines, with the signature that belongs to it alone. */
import { patch, type Shown } from "../../store";
import { bind, TextField } from "../../ui";
import { Signature, SignatureView } from "../../ui/signature";
import type { Stroke } from "../../ui/signature-lines";
import { tr } from "../../words";
import { t } from "./words";

interface DeclinedProps {
  sheet: Shown<"sheet">;
  locked: boolean;
  /** Who probably signs: the contact on site. */
  suggested: string;
}

export function Declined({ sheet, locked, suggested }: DeclinedProps) {
  const strokes = Array.isArray(sheet.declined_strokes) ? (sheet.declined_strokes as Stroke[]) : [];
  const sign = (drawn: Stroke[]) =>
    patch("sheet", sheet.id, {
      declined_strokes: drawn.length > 0 ? drawn : null,
      ...(drawn.length > 0 && !sheet.declined_name && suggested
        ? { declined_name: suggested }
        : {}),
    });
  return (
    <>
      <TextField of={bind("sheet", sheet.id, "declined_work")} />
      {sheet.declined_work && (
        <div class="flex flex-col gap-3" data-field="sheet.declined_strokes">
          <p class="font-medium">{t("resolve.declined_sign")}</p>
          {locked ? (
            strokes.length > 0 && (
              <SignatureView strokes={strokes} name={tr("sheet.field.declined_strokes")} />
            )
          ) : (
            <Signature strokes={strokes} onChange={sign} />
          )}
          <TextField of={bind("sheet", sheet.id, "declined_name")} />
        </div>
      )}
    </>
  );
}
