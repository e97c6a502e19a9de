/** One voucher of a claim: what it says, what is odd about it, and what is allowed of it. */
import { useSignal } from "@preact/signals";
import { Image } from "lucide";
import { fenToText, textToFen } from "../../../kernel/money";
import { type Shown, useRow, useRows } from "../../../store";
import { Badge, Icon, Money } from "../../../ui";
import { PlainText } from "../../../ui/desk/inputs";
import { wide } from "../../../ui/desk/wide";
import { dateText, tr } from "../../../words";
import { Flags } from "../flags";
import { lineOf } from "./review";
import { overCap, say, useSaid } from "./said";
import { VoucherPane } from "./voucher-pane";
import { t } from "./words";

interface LineItemProps {
  line: Shown<"expense_line">;
  /** The person decides on it now. */
  reviews: boolean;
  /** Its voucher is the one that is shown large. */
  here: boolean;
  choose: () => void;
}

export function LineItem({ line, reviews, here, choose }: LineItemProps) {
  const said = useSaid(line.claim_id);
  const now = lineOf(line, said[line.id], overCap());
  const allowed = reviews ? now.allowed_fen : line.allowed_fen;
  const cut = allowed !== null && allowed < (line.amount_fen ?? 0);
  const about = [dateText(line.on_day), line.city, line.invoice_number, line.note];
  return (
    <li class={`flex flex-col gap-3 p-4 ${here && wide.value ? "bg-primary/6" : ""}`}>
      <div class="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div class="min-w-48 flex-1">
          <p class="font-semibold">{line.kind && tr(`expense_line.choice.kind.${line.kind}`)}</p>
          <p class="text-ink-soft">{about.filter(Boolean).join(" · ")}</p>
          <p class="mt-1 flex flex-wrap gap-1.5">
            <Flags flags={line.flags} />
          </p>
        </div>
        <p class="text-right text-lg font-semibold">
          <Money fen={line.amount_fen} />
          {cut && !reviews && (
            <span class="block text-base text-error">
              <Money fen={allowed} />
            </span>
          )}
        </p>
      </div>
      <Doubles line={line} />
      {line.photo_sha256 ? (
        <ShowVoucher here={here} choose={choose} lineId={line.id} />
      ) : (
        line.kind !== "daily_allowance" && (
          <p>
            <Badge tone="bad">{t("line.no_voucher")}</Badge>
          </p>
        )
      )}
      {reviews ? (
        <Allow line={line} now={now} />
      ) : (
        cut && <p class="text-ink-soft">{line.cut_reason}</p>
      )}
    </li>
  );
}

/** At the desk it appears beside the lines, on a phone below its own. */
function ShowVoucher({
  here,
  choose,
  lineId,
}: {
  here: boolean;
  choose: () => void;
  lineId: string;
}) {
  if (wide.value && here) return null;
  if (!wide.value && here) return <VoucherPane lineId={lineId} inline />;
  return (
    <p>
      <button
        type="button"
        class="-ml-3 inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200"
        onClick={choose}
      >
        <Icon of={Image} />
        {t("line.voucher")}
      </button>
    </p>
  );
}

interface AllowProps {
  line: Shown<"expense_line">;
  now: { allowed_fen: number; cut_reason?: string | null };
}

function Allow({ line, now }: AllowProps) {
  const typed = useSignal<string | null>(null);
  const said = useSaid(line.claim_id);
  const amount = line.amount_fen ?? 0;
  const set = (text: string) => {
    typed.value = text;
    const fen = textToFen(text);
    if (fen !== null) say(line.claim_id, said, line.id, { allowed_fen: fen });
  };
  const wrong = typed.value !== null && textToFen(typed.value) === null;
  return (
    <div class="grid gap-3 sm:grid-cols-[11rem_1fr]">
      <div class="flex flex-col gap-1.5">
        <PlainText
          label={tr("expense_line.field.allowed_fen")}
          numeric
          value={typed.value ?? fenToText(now.allowed_fen)}
          onInput={set}
        />
        {(wrong || now.allowed_fen > amount) && (
          <p class="text-sm font-medium text-error">
            {wrong ? t("line.not_money") : tr("expense_claim.review.too_much")}
          </p>
        )}
      </div>
      {now.allowed_fen < amount && (
        <PlainText
          label={tr("expense_line.field.cut_reason")}
          max={500}
          value={said[line.id]?.cut_reason ?? now.cut_reason ?? ""}
          onInput={(cut_reason) => say(line.claim_id, said, line.id, { cut_reason })}
        />
      )}
    </div>
  );
}

/** The other vouchers with the same number or picture, each a tap away. */
function Doubles({ line }: { line: Shown<"expense_line"> }) {
  const flags = line.flags ?? [];
  const same = [
    ...(flags.includes("duplicate_invoice")
      ? useRows("expense_line", { invoice_key: line.invoice_key })
      : []),
    ...(flags.includes("duplicate_picture")
      ? useRows("expense_line", { photo_sha256: line.photo_sha256 })
      : []),
  ].filter((one) => one.id !== line.id);
  const claims = [...new Set(same.map((one) => one.claim_id))];
  if (claims.length === 0) return null;
  return (
    <p class="flex flex-wrap gap-x-3 text-sm">
      {claims.map((id) => (
        <Double key={id} claimId={id} own={id === line.claim_id} />
      ))}
    </p>
  );
}

function Double({ claimId, own }: { claimId: string; own: boolean }) {
  const claim = useRow("expense_claim", claimId);
  if (own) return <span class="text-error">{t("double.here")}</span>;
  return (
    <a class="font-medium text-primary underline" href={`/desk/expenses/${claimId}`}>
      {t("double.there", { number: claim?.number ?? t("unnumbered") })}
    </a>
  );
}
