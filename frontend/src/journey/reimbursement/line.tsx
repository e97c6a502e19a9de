/** One voucher: its picture, what it was for, how much, when and where; caps and doubles are told while one writes. */
import { Check, Plus, Trash2 } from "lucide";
import type { ScreenProps } from "../../shell/route";
import { type Shown, useRow } from "../../store";
import {
  Button,
  bind,
  ChoiceField,
  DayField,
  goBack,
  NotFound,
  NumberField,
  navigate,
  Page,
  RowMark,
  TextField,
} from "../../ui";
import { tr } from "../../words";
import { AmountField } from "./amount-field";
import { beginLine, isBlank } from "./begin-line";
import { isCapped } from "./caps";
import { CityClass } from "./city-class";
import { dropLine } from "./drop-line";
import { useLines } from "./facts";
import { LineTold } from "./line-told";
import { isOpen } from "./sums";
import { useFlags } from "./use-flags";
import { Voucher } from "./voucher";
import { t } from "./words";

export default function Line({ params }: ScreenProps) {
  const line = useRow("expense_line", params.line);
  const claim = useRow("expense_claim", params.id);
  if (!line || !claim) return <NotFound />;
  if (!isOpen(claim)) return <LineTold line={line} claim={claim} />;
  return <Form key={line.id} line={line} claim={claim} />;
}

interface FormProps {
  line: Shown<"expense_line">;
  claim: Shown<"expense_claim">;
}

function Form({ line, claim }: FormProps) {
  const home = `/expenses/${claim.id}`;
  const kind = line.kind && tr(`expense_line.choice.kind.${line.kind}`);
  const of = <F extends "kind" | "on_day" | "days" | "city" | "invoice_number" | "note">(
    field: F,
  ) => bind("expense_line", line.id, field);
  return (
    <Page
      title={kind ?? t("line.new")}
      back={home}
      sub={<RowMark entity="expense_line" id={line.id} />}
      action={<Actions claim={claim} line={line} />}
    >
      <Flags line={line} />
      <Voucher line={line} />
      <AmountField line={line} />
      <ChoiceField of={of("kind")} needed />
      <DayField of={of("on_day")} needed />
      {isCapped(line.kind) && <NumberField of={of("days")} />}
      <TextField of={of("city")} needed />
      {isCapped(line.kind) && <CityClass line={line} />}
      {line.kind !== "daily_allowance" && <TextField of={of("invoice_number")} code />}
      <TextField of={of("note")} long={false} />
      <Button
        weight="quiet"
        icon={Trash2}
        onClick={() => {
          dropLine(line, t("line.removed"));
          goBack(home);
        }}
      >
        {t("line.remove")}
      </Button>
    </Page>
  );
}

/** Done, or straight on to the next voucher of the pile. */
function Actions({ claim, line }: FormProps) {
  const lines = useLines(claim.id);
  const home = `/expenses/${claim.id}`;
  const next = () => navigate(`${home}/lines/${beginLine(claim, lines, null)}`, { replace: true });
  return (
    <div class="flex flex-wrap gap-2 *:min-w-32 *:flex-1">
      <Button icon={Plus} disabled={isBlank(line)} onClick={next}>
        {t("line.next")}
      </Button>
      <Button weight="primary" icon={Check} onClick={() => goBack(home)}>
        {t("line.done")}
      </Button>
    </div>
  );
}

function Flags({ line }: { line: Shown<"expense_line"> }) {
  const flags = useFlags(line);
  if (flags.length === 0) return null;
  return (
    <p class="rounded-field border border-error bg-base-100 px-4 py-3 font-medium text-error">
      {flags.map((flag) => tr(`expense_line.choice.flags.${flag}`)).join(" · ")}
      <span class="block font-normal text-base-content">{t("line.twice_lead")}</span>
    </p>
  );
}
