/** My expense claims and advances: what I have to do first, then what is under way, then what is done. */
import { Banknote, Plus, ReceiptText } from "lucide";
import { formatFen } from "../../kernel/money";
import type { Shown } from "../../store";
import { Button, Dotted, Empty, List, ListRow, Page, RowMark, StateChip } from "../../ui";
import { dateText } from "../../words";
import { useJobName, useLines, useMyAdvances, useMyClaims, useSums } from "./facts";
import { isOpen } from "./sums";
import { ADVANCE_TONES, CLAIM_TONES } from "./tones";
import { t } from "./words";

const OVER = ["paid", "closed"];
const WITHDRAWN = "withdrawn";
const MOST_DONE = 30;

export default function Expenses() {
  const claims = useMyClaims();
  const advances = useMyAdvances();
  const mine = claims.filter(isOpen);
  const away = claims.filter((one) => !isOpen(one) && ![...OVER, WITHDRAWN].includes(one.state));
  const done = claims.filter((one) => OVER.includes(one.state)).slice(0, MOST_DONE);
  // Begun by mistake and empty: nobody looks for it again.
  const withdrawn = claims.filter((one) => one.state === WITHDRAWN && useLines(one.id).length > 0);
  return (
    <Page
      title={t("expenses.title")}
      action={
        <Button weight="primary" icon={Plus} href="/expenses/new" wide>
          {t("expenses.new")}
        </Button>
      }
    >
      {claims.length === 0 && (
        <Empty icon={ReceiptText} title={t("expenses.empty")} lead={t("expenses.empty_lead")} />
      )}
      <Group title={t("expenses.mine")} claims={mine} />
      <Group title={t("expenses.away")} claims={away} />
      <section class="flex flex-col gap-2" aria-labelledby="advances">
        <h2 id="advances" class="px-1 text-lg">
          {t("expenses.advances")}
        </h2>
        <List>
          {advances.slice(0, MOST_DONE).map((one) => (
            <Advance key={one.id} one={one} />
          ))}
          <ListRow icon={Banknote} href="/advances/new" title={t("expenses.ask_advance")} />
        </List>
      </section>
      <Group title={t("expenses.done")} claims={done} />
      <Group title={t("expenses.withdrawn")} claims={withdrawn.slice(0, MOST_DONE)} />
    </Page>
  );
}

function Group({ title, claims }: { title: string; claims: readonly Shown<"expense_claim">[] }) {
  if (claims.length === 0) return null;
  return (
    <section class="flex flex-col gap-2" aria-label={title}>
      <h2 class="px-1 text-lg">{title}</h2>
      <List>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </List>
    </section>
  );
}

function Claim({ claim }: { claim: Shown<"expense_claim"> }) {
  const job = useJobName(claim.job_id);
  const lines = useLines(claim.id).length;
  const sums = useSums(claim);
  const place = [claim.trip_from, claim.trip_to].filter(Boolean).join(" → ");
  const when = dateText(claim.from_on ?? claim.created_at);
  return (
    <ListRow
      href={`/expenses/${claim.id}`}
      title={job || claim.purpose || place || t("expenses.trip")}
      sub={<Dotted facts={[claim.number, when]} />}
      end={
        <>
          <StateChip entity="expense_claim" id={claim.id} tones={CLAIM_TONES} />
          <span class="text-ink-soft">{t("expenses.lines", { n: lines })}</span>
          <span class="font-semibold tabular-nums">
            {formatFen(OVER.includes(claim.state) ? sums.allowed : sums.total)}
          </span>
          <RowMark entity="expense_claim" id={claim.id} />
        </>
      }
    />
  );
}

function Advance({ one }: { one: Shown<"cash_advance"> }) {
  const job = useJobName(one.job_id);
  return (
    <ListRow
      href={`/advances/${one.id}`}
      title={one.purpose}
      sub={<Dotted facts={[one.number, job]} />}
      end={
        <>
          <StateChip entity="cash_advance" id={one.id} tones={ADVANCE_TONES} />
          <span class="font-semibold tabular-nums">{formatFen(one.amount_fen)}</span>
          <RowMark entity="cash_advance" id={one.id} />
        </>
      }
    />
  );
}
