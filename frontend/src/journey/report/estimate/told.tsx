/** An estimate as everybody reads it: scope, time, lines, sums; then what the supervisor and the customer said. */
import { Printer } from "lucide";
import { syncStatus } from "../../../shell/session";
import { type Shown, useRow, useRows } from "../../../store";
import { Card, DateTime, Icon, KeyValue, Money } from "../../../ui";
import { dateTimeText, localName, tr } from "../../../words";
import { type Estimate, numberOf } from "./gather";
import { amountFen, KINDS, type Priced, sums } from "./sums";
import { t } from "./words";

export function Told({ one }: { one: Estimate }) {
  const lines = useRows("estimate_line", { estimate_id: one.id });
  return (
    <>
      <Card title={t("estimate.what")}>
        <KeyValue
          facts={[
            [tr("estimate.field.revision_reason"), one.revision_reason],
            [tr("estimate.field.scope"), one.scope],
            [tr("estimate.field.ready_by"), dateTimeText(one.ready_by)],
          ]}
        />
      </Card>
      <Card title={t("estimate.lines")}>
        <Costs lines={lines} />
      </Card>
      <Decision one={one} />
      <Signed one={one} />
      <Papers one={one} />
    </>
  );
}

interface CostLine extends Priced {
  id?: unknown;
  name?: unknown;
  part_number?: unknown;
  unit?: unknown;
  remark?: unknown;
}

/** The lines with their amounts, the sums by kind, and the total, which is the most that may be charged. */
export function Costs({ lines }: { lines: readonly CostLine[] }) {
  const found = sums(lines);
  const kinds = KINDS.filter((kind) => found[`${kind}_fen`] > 0);
  return (
    <div class="flex flex-col gap-3">
      <ul class="flex flex-col divide-y divide-line">
        {lines.map((line, at) => (
          <li key={String(line.id ?? at)} class="flex items-start gap-3 py-2.5">
            <span class="min-w-0 flex-1">
              <span class="block font-semibold">{String(line.name ?? "—")}</span>
              <span class="block text-ink-soft tabular-nums">
                {line.part_number ? `${line.part_number} · ` : ""}
                {String(line.quantity ?? "—")} {String(line.unit ?? "")} ×{" "}
                <Money fen={Number(line.unit_price_fen ?? 0)} />
              </span>
              {line.remark ? <span class="block">{String(line.remark)}</span> : null}
            </span>
            <span class="font-semibold tabular-nums">
              <Money fen={amountFen(line)} />
            </span>
          </li>
        ))}
      </ul>
      {kinds.length > 1 && (
        <dl class="flex flex-col gap-1 border-t border-line pt-3 text-ink-soft">
          {kinds.map((kind) => (
            <div key={kind} class="flex justify-between">
              <dt>{tr(`estimate_line.choice.kind.${kind}`)}</dt>
              <dd class="tabular-nums">
                <Money fen={found[`${kind}_fen`]} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="flex items-baseline justify-between border-t-2 border-base-content/60 pt-3">
        <span class="text-lg font-semibold">{t("estimate.total")}</span>
        <span class="text-2xl font-semibold tabular-nums">
          <Money fen={found.total_fen} />
        </span>
      </p>
    </div>
  );
}

function Decision({ one }: { one: Estimate }) {
  const by = useRow("person", one.decided_by_id);
  if (!one.decided_at && !one.declined_reason) return null;
  return (
    <Card title={t("estimate.decision")}>
      <KeyValue
        facts={[
          [tr("estimate.field.decided_by_id"), localName(by?.name_zh, by?.name_en)],
          [tr("estimate.field.decided_at"), one.decided_at && <DateTime at={one.decided_at} />],
          [tr("estimate.field.remarks"), one.remarks],
          [tr("estimate.field.declined_reason"), one.declined_reason],
        ]}
      />
    </Card>
  );
}

function Signed({ one }: { one: Estimate }) {
  if (!one.authorised_at) return null;
  return (
    <Card title={t("estimate.signed")}>
      <KeyValue
        facts={[
          [
            tr("estimate.field.authorised_fen"),
            one.authorised_fen === null ? null : <Money fen={one.authorised_fen} />,
          ],
          [
            tr("estimate.field.signer_name"),
            [one.signer_name, one.signer_role].filter(Boolean).join(" · "),
          ],
          [tr("estimate.field.signer_phone"), one.signer_phone],
          [tr("estimate.field.authorised_at"), <DateTime key="at" at={one.authorised_at} />],
          [
            tr("estimate.field.seal_result"),
            one.seal_result && tr(`estimate.choice.seal_result.${one.seal_result}`),
          ],
          [
            tr("estimate.field.seal_hash"),
            one.seal_hash && (
              <span key="hash" class="font-mono text-sm">
                {one.seal_hash.slice(0, 12)}
              </span>
            ),
          ],
        ]}
      />
    </Card>
  );
}

/** The paper in both languages; only the office can print it. */
function Papers({ one }: { one: Shown<"estimate"> }) {
  if (one.state === "draft" || numberOf(one, null, 0) === null) return null;
  if (!syncStatus.value?.online) return <p class="px-1 text-ink-soft">{t("estimate.offline")}</p>;
  return (
    <div class="flex flex-wrap gap-1">
      {(["zh-CN", "en"] as const).map((language) => (
        <a
          key={language}
          class="inline-flex min-h-12 items-center gap-2 rounded-field px-3 font-medium text-primary hover:bg-base-200"
          href={`/api/estimates/${one.id}.pdf?language=${language}`}
          target="_blank"
          rel="noopener"
        >
          <Icon of={Printer} />
          {t(`estimate.paper.${language}`)}
        </a>
      ))}
    </div>
  );
}
