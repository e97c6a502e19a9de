/** What may be done with the claim now: reviewed or returned, paid, closed. */
import { Banknote, CircleCheck, FolderCheck, Undo2 } from "lucide";
import { formatFen } from "../../../kernel/money";
import { type Shown, useMoves } from "../../../store";
import { Button, MoveButton, navigate, toast, told } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { useDecide, useOnward } from "../../../ui/desk/onward";
import { draftKey, useReview } from "./said";
import { t } from "./words";

type Claim = Shown<"expense_claim">;

export function DecideBar({ claim }: { claim: Claim }) {
  const moves = useMoves("expense_claim", claim.id);
  const onward = useOnward(() => undefined);
  if (claim.state === "submitted" && moves.review?.allowed) return <ReviewBar claim={claim} />;
  return (
    <>
      <MoveButton
        of="expense_claim.review"
        id={claim.id}
        icon={CircleCheck}
        onAsk={() => undefined}
      />
      <AskButton
        of="expense_claim.pay"
        id={claim.id}
        label={payWord(claim.payable_fen ?? 0)}
        fields={["payment_reference"]}
        icon={Banknote}
        weight="primary"
        hotkey="a"
        onSent={onward}
        onTaken={() => toast(t("decide.paid", { number: claim.number }))}
      />
      <MoveButton
        of="expense_claim.close"
        id={claim.id}
        icon={FolderCheck}
        hotkey="a"
        onSent={(sent) => void told(sent)}
      />
    </>
  );
}

/** What finance does: pays out, takes back what was too much, or finds that nothing is owed. */
function payWord(fen: number): string {
  if (fen === 0) return t("decide.pay_nothing");
  return t(fen < 0 ? "decide.take_back" : "decide.pay", { fen: formatFen(Math.abs(fen)) });
}

function ReviewBar({ claim }: { claim: Claim }) {
  const { lines, cut, unexplained, tooMuch } = useReview(claim.id);
  const toList = () => navigate("/desk/expenses");
  const onward = useOnward(toList);
  const decide = useDecide(toList);
  const review = () =>
    decide({
      type: "expense_claim.review",
      row: claim.id,
      args: { lines },
      said: t("decide.reviewed", { number: claim.number }),
      draft: draftKey(claim.id),
    });
  return (
    <>
      <AskButton
        of="expense_claim.return"
        id={claim.id}
        fields={["remarks"]}
        icon={Undo2}
        hotkey="r"
        onSent={onward}
      />
      <div class="flex flex-col gap-1.5">
        {unexplained.length > 0 && (
          <p class="text-sm text-ink-soft">{t("decide.unexplained", { n: unexplained.length })}</p>
        )}
        <Button
          weight="primary"
          icon={CircleCheck}
          wide
          hotkey="a"
          disabled={unexplained.length > 0 || tooMuch.length > 0}
          onClick={review}
        >
          {cut > 0 ? t("decide.with_cuts", { n: cut }) : t("decide.all")}
        </Button>
      </div>
    </>
  );
}
