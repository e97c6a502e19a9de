/**
 * Safety work that the customer declines, with the signature that belongs to it alone. Once signed, the words stand
 * as they were signed; who changes them asks for a new signature. Who does not sign either is told of with a witness.
 */
import { PenLine } from "lucide";
import { clearDraft, patch, type Shown, setDraft, useDraft } from "../../store";
import { Button, bind, TextField } from "../../ui";
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
  const work = bind("sheet", sheet.id, "declined_work");
  const signed = strokes.length > 0;
  return (
    <>
      {signed ? (
        <p class="rounded-field bg-base-200 p-4 whitespace-pre-wrap">{sheet.declined_work}</p>
      ) : (
        <TextField of={work} />
      )}
      {(sheet.declined_work || signed) && (
        <div class="flex flex-col gap-3" data-field="sheet.declined_strokes">
          <p class="font-medium">{t("resolve.declined_sign")}</p>
          {locked || signed ? (
            signed && <SignatureView strokes={strokes} name={tr("sheet.field.declined_strokes")} />
          ) : (
            <Sign sheet={sheet} suggested={suggested} />
          )}
          {!locked && signed && <Again sheet={sheet} />}
          <TextField of={bind("sheet", sheet.id, "declined_name")} needed={signed} />
          {!signed && <TextField of={bind("sheet", sheet.id, "declined_unsigned")} />}
        </div>
      )}
    </>
  );
}

/** Drawn as long as it takes; taken over by a tap, so that the words above are not closed at the first stroke. */
function Sign({ sheet, suggested }: Omit<DeclinedProps, "locked">) {
  const draft = `sheet.declined/${sheet.id}`;
  const drawn = (useDraft(draft).value?.strokes ?? []) as Stroke[];
  const take = () => {
    patch("sheet", sheet.id, {
      declined_strokes: drawn,
      declined_unsigned: null,
      ...(!sheet.declined_name && suggested ? { declined_name: suggested } : {}),
    });
    clearDraft(draft);
  };
  return (
    <>
      <Signature strokes={drawn} onChange={(strokes) => setDraft(draft, { strokes })} />
      <Button icon={PenLine} wide disabled={drawn.length === 0} onClick={take}>
        {t("resolve.declined_take")}
      </Button>
    </>
  );
}

const Again = ({ sheet }: { sheet: Shown<"sheet"> }) => (
  <div>
    <Button weight="quiet" onClick={() => patch("sheet", sheet.id, { declined_strokes: null })}>
      {t("resolve.declined_change")}
    </Button>
  </div>
);
