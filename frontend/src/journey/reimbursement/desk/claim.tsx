/** One claim at the desk: vouchers beside their amounts, each allowed or cut, then paid and closed. */
import { useSignal } from "@preact/signals";
import type { ScreenProps } from "../../../shell/route";
import { type Shown, useMoves, useRow } from "../../../store";
import { Card, NotFound, Page, RowMark, StateChip } from "../../../ui";
import { Split } from "../../../ui/desk/split";
import { useLines, usePersonName } from "../facts";
import { CLAIM_TONES } from "../tones";
import { ClaimFacts } from "./claim-facts";
import { DecideBar } from "./decide-bar";
import { LineItem } from "./line-item";
import { Sums } from "./sums-table";
import { VoucherPane } from "./voucher-pane";
import { t } from "./words";

export default function DeskClaim({ params }: ScreenProps) {
  const claim = useRow("expense_claim", params.id);
  return claim ? <Desk key={claim.id} claim={claim} /> : <NotFound />;
}

function Desk({ claim }: { claim: Shown<"expense_claim"> }) {
  const who = usePersonName(claim.engineer_id);
  const lines = useLines(claim.id);
  const chosen = useSignal<string | null>(null);
  const reviews = useMoves("expense_claim", claim.id).review?.allowed === true;
  const first = lines.find((line) => line.photo_sha256)?.id ?? null;
  const at = chosen.value ?? first;
  return (
    <Page
      title={t("claim.of", { name: who })}
      back="/desk/expenses"
      wide
      sub={
        <>
          <span>{claim.number}</span>
          <StateChip entity="expense_claim" id={claim.id} tones={CLAIM_TONES} />
          <RowMark entity="expense_claim" id={claim.id} />
        </>
      }
      action={<DecideBar claim={claim} />}
    >
      <Split
        side={
          <>
            <VoucherPane lineId={at} />
            <Sums claim={claim} />
          </>
        }
      >
        <ClaimFacts claim={claim} />
        <Card title={t("claim.lines", { n: lines.length })} flush>
          <ul class="divide-y divide-line border-t border-line">
            {lines.map((line) => (
              <LineItem
                key={line.id}
                line={line}
                reviews={reviews}
                here={line.id === at}
                choose={() => {
                  chosen.value = line.id;
                }}
              />
            ))}
          </ul>
        </Card>
      </Split>
    </Page>
  );
}
