/** What can be done with several claims or advances at once. What is flagged or cut wants a look at each claim. */
import { Banknote, CircleCheck } from "lucide";
import { type Shown, send } from "../../../store";
import type { Act } from "../../../ui/desk/together";
import { whyNot } from "../../../ui/desk/why-not";
import { tr } from "../../../words";
import { useLines } from "../facts";
import { useReview } from "./said";
import { t } from "./words";

type Claim = Shown<"expense_claim">;
type Advance = Shown<"cash_advance">;

function reviewWhy(claim: Claim): string | null {
  const why = whyNot("expense_claim.review", claim.id);
  if (why) return why;
  const flagged = useLines(claim.id).some((line) => (line.flags ?? []).length > 0);
  return flagged || useReview(claim.id).unexplained.length > 0 ? t("acts.look") : null;
}

export const claimActs = (): readonly Act<Claim>[] => [
  {
    key: "review",
    label: tr("expense_claim.review"),
    icon: CircleCheck,
    nameOf: (claim) => claim.number ?? "",
    why: reviewWhy,
    amount: (claim) => useReview(claim.id).allowed,
    send: (claim) => send("expense_claim.review", claim.id, { lines: useReview(claim.id).lines }),
  },
  {
    key: "pay",
    label: tr("expense_claim.pay"),
    icon: Banknote,
    nameOf: (claim) => claim.number ?? "",
    why: (claim) => whyNot("expense_claim.pay", claim.id),
    amount: (claim) => claim.payable_fen,
    asks: { label: tr("expense_claim.field.payment_reference") },
    send: (claim, said) => send("expense_claim.pay", claim.id, { payment_reference: said.trim() }),
  },
];

export const advanceActs = (): readonly Act<Advance>[] =>
  (
    [
      ["cash_advance.approve", CircleCheck],
      ["cash_advance.pay", Banknote],
    ] as const
  ).map(([type, icon]) => ({
    key: type,
    label: tr(type),
    icon,
    nameOf: (row) => row.number ?? "",
    why: (row) => whyNot(type, row.id),
    amount: (row) => row.amount_fen,
    send: (row) => send(type, row.id, {}),
  }));
