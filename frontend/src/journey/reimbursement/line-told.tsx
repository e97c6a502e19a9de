/** A voucher of a claim that was submitted: its picture, what it says, what was allowed of it and why. */
import { formatFen } from "../../kernel/money";
import type { Shown } from "../../store";
import { Card, KeyValue, Money, Page, RowMark } from "../../ui";
import { dateText, tr } from "../../words";
import { Flags } from "./flags";
import { Voucher } from "./voucher";
import { t } from "./words";

interface LineToldProps {
  line: Shown<"expense_line">;
  claim: Shown<"expense_claim">;
}

export function LineTold({ line, claim }: LineToldProps) {
  const field = (name: string) => tr(`expense_line.field.${name}`);
  const decided = claim.reviewed_at !== null && line.allowed_fen !== null;
  const cut = decided && (line.allowed_fen ?? 0) < (line.amount_fen ?? 0);
  return (
    <Page
      title={line.kind ? tr(`expense_line.choice.kind.${line.kind}`) : t("line.new")}
      back={`/expenses/${claim.id}`}
      sub={
        <>
          <Flags flags={line.flags} />
          <RowMark entity="expense_line" id={line.id} />
        </>
      }
    >
      <Card>
        <p class="text-3xl font-semibold tabular-nums">
          <Money fen={line.amount_fen ?? 0} />
        </p>
        {decided && (
          <p class={`mt-1 text-lg ${cut ? "font-medium text-error" : "text-success"}`}>
            {t("line.allowed", { fen: formatFen(line.allowed_fen ?? 0) })}
            {cut && line.cut_reason && ` · ${line.cut_reason}`}
          </p>
        )}
      </Card>
      <Voucher line={line} locked />
      <Card>
        <KeyValue
          facts={[
            [field("on_day"), dateText(line.on_day)],
            [field("days"), line.days],
            [field("city"), line.city],
            [field("city_class"), line.city_class],
            [field("invoice_number"), line.invoice_number],
            [field("note"), line.note],
          ]}
        />
      </Card>
    </Page>
  );
}
