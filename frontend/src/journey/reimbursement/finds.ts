/** What is found of expenses: claims, their lines by invoice number and city, advances. */
import { HandCoins, ReceiptText, Wallet } from "lucide";
import { formatFen } from "../../kernel/money";
import { type Finds, jobName, joined } from "../../search/finds";
import { dateText, tr } from "../../words";

export const finds: Finds = {
  expense_claim: {
    icon: Wallet,
    order: 150,
    title: (one) => joined(one.number, tr(`expense_claim.state.${one.state}`)),
    about: (one, look) => [one.purpose, jobName(look, one.job_id)],
    codes: ["number", "payment_reference"],
    names: ["trip_from", "trip_to"],
    words: ["purpose", "remarks"],
    within: (one) => ["job", one.job_id],
    list: "/desk/expenses",
  },
  expense_line: {
    icon: ReceiptText,
    order: 155,
    title: (one) =>
      joined(
        one.kind && tr(`expense_line.choice.kind.${one.kind}`),
        one.amount_fen === null ? null : formatFen(one.amount_fen),
      ),
    about: (one, look) => [
      look("expense_claim", one.claim_id)?.number,
      one.on_day && dateText(one.on_day),
      one.city,
    ],
    codes: ["invoice_number"],
    names: ["city"],
    words: ["note", "cut_reason"],
    within: (one) => ["expense_claim", one.claim_id],
  },
  cash_advance: {
    icon: HandCoins,
    order: 160,
    title: (one) => joined(one.number, formatFen(one.amount_fen)),
    about: (one, look) => [tr(`cash_advance.state.${one.state}`), jobName(look, one.job_id)],
    codes: ["number"],
    words: ["purpose", "decision", "settlement"],
    within: (one) => ["job", one.job_id],
  },
};
