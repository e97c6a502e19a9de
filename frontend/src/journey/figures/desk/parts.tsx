/** A figure broken down: one bar for each region, engineer, model or fault system, and the table that the bars are drawn from. */
import { useSignal } from "@preact/signals";
import { useAnswer } from "../../../shell/answer";
import { Card, Empty } from "../../../ui";
import { ExportButton } from "../../../ui/desk/export";
import { path } from "../../../ui/navigation";
import type { Column } from "../../../ui/table";
import { dateText, localName, tr } from "../../../words";
import "../../dispatch/words/record";
import { t } from "../words/parts";
import { type Asked, questionOf, searchOf } from "./asked";
import { topOf } from "./chart";
import { StateLine } from "./state-line";
import { narrowedText } from "./take";
import { targetText, valueText } from "./value-text";
import { type Figure, type Part, type Parts, WAYS, type Way } from "./wire";

export function Breakdown({ of: figure, asked }: { of: Figure; asked: Asked }) {
  const by = useSignal<Way>("region");
  const answer = useAnswer<Parts>(
    `/api/figures/${figure.key}/parts?${questionOf(asked)}&by=${by.value}`,
  );
  const told = answer.body;
  if (told && !told.applies) return null;
  const look: Look = { figure, asked, by: by.value, top: topIn(figure, told?.parts ?? []) };
  return (
    <section class="break-inside-avoid" aria-label={t("parts.title")}>
      <Card>
        <div class="mb-3 flex flex-wrap items-center gap-3">
          <h2 class="min-w-32 flex-1 text-lg">{t(`parts.by.${by.value}`)}</h2>
          <span class="flex flex-wrap gap-2 print:hidden">
            <Ways by={by} />
            <Take look={look} told={told} />
          </span>
        </div>
        <StateLine of={answer} />
        {told && told.parts.length === 0 && <Empty title={t("parts.none")} />}
        {told && told.parts.length > 0 && <PartsTable look={look} told={told} />}
      </Card>
    </section>
  );
}

const Ways = ({ by }: { by: { value: Way } }) => (
  <select
    class="min-h-12 rounded-full border border-edge bg-base-100 px-4 text-base"
    aria-label={t("parts.title")}
    value={by.value}
    onChange={(event) => {
      by.value = event.currentTarget.value as Way;
    }}
  >
    {WAYS.map((way) => (
      <option key={way} value={way}>
        {t(`parts.by.${way}`)}
      </option>
    ))}
  </select>
);

interface Look {
  figure: Figure;
  asked: Asked;
  by: Way;
  top: number;
}

const topIn = (figure: Figure, parts: readonly Part[]): number =>
  topOf({ ...figure, trend: parts.map((part) => ({ ...part, period: "" })) });

const nameOf = (part: Part, by: Way): string => {
  if (part.part === null) return t("parts.unknown");
  if (by === "system") return tr(`job.choice.fault_system.${part.part}`);
  return part.name_zh ? localName(part.name_zh, part.name_en ?? "") : part.part;
};

const metText = ({ met }: Part): string =>
  met === null ? "" : t(met ? "parts.met" : "parts.missed");

function PartsTable({ look, told }: { look: Look; told: Parts }) {
  const before = { from: dateText(told.before_from), to: dateText(told.before_to) };
  return (
    <>
      <table class="w-full text-left tabular-nums">
        <caption class="pb-2 text-left text-sm text-ink-soft">
          {t("parts.caption", { ...before, target: targetText(look.figure) })}
        </caption>
        <thead>
          <tr class="border-b border-line text-sm text-ink-soft">
            <th class="py-2 pr-3 font-medium">{t(`parts.head.${look.by}`)}</th>
            <th class="w-2/5 py-2 pr-3 font-medium max-sm:hidden">{t("parts.chart")}</th>
            <th class="py-2 pr-3 text-right font-medium">{t("parts.value")}</th>
            <th class="py-2 pr-3 text-right font-medium">{t("parts.before")}</th>
            <th class="py-2 text-right font-medium max-sm:hidden">{t("parts.cases")}</th>
          </tr>
        </thead>
        <tbody class="divide-y divide-line">
          {told.parts.map((part) => (
            <PartLine key={part.part ?? ""} part={part} look={look} />
          ))}
        </tbody>
      </table>
      {told.found > told.parts.length && (
        <p class="pt-2 text-sm text-ink-soft">
          {t("parts.cut", { n: told.parts.length, all: told.found })}
        </p>
      )}
    </>
  );
}

function PartLine({ part, look }: { part: Part; look: Look }) {
  const { figure, asked, by } = look;
  const name = nameOf(part, by);
  return (
    <tr>
      <th class="py-2 pr-3 font-medium" scope="row">
        {part.part === null ? (
          name
        ) : (
          <a
            class="inline-flex min-h-12 items-center text-primary lg:min-h-8"
            href={path.value + searchOf({ ...asked, [by]: part.part })}
          >
            {name}
          </a>
        )}
      </th>
      <td class="py-2 pr-3 max-sm:hidden">
        <PartBar part={part} look={look} />
      </td>
      <td class="py-2 pr-3 text-right font-semibold whitespace-nowrap">
        {valueText(part.value, figure.unit)}
        <span class="block text-sm font-normal text-ink-soft">{metText(part)}</span>
      </td>
      <td class="py-2 pr-3 text-right whitespace-nowrap text-ink-soft">
        {valueText(part.before, figure.unit)}
      </td>
      <td class="py-2 text-right text-ink-soft max-sm:hidden">
        {figure.unit === "%" ? `${part.numerator} / ${part.denominator}` : part.denominator}
      </td>
    </tr>
  );
}

/** The bar, a short upright mark for the period before, a dashed line for the target. A miss is hollow, so that it shows in grey. */
function PartBar({ part, look }: { part: Part; look: Look }) {
  const at = (value: number) => (Math.min(value, look.top) / look.top) * 100;
  return (
    <svg
      class="block h-7 w-full"
      viewBox="0 0 100 28"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {part.value !== null && (
        <rect
          x="0"
          y="6"
          height="16"
          width={Math.max(at(part.value), 0.6)}
          vector-effect="non-scaling-stroke"
          stroke-width="2"
          class={part.met ? "fill-primary stroke-primary" : "fill-warning/30 stroke-warning"}
        />
      )}
      {part.before !== null && (
        <rect x={at(part.before)} y="3" width="0.6" height="22" class="fill-ink-soft" />
      )}
      <line
        x1={at(look.figure.target)}
        x2={at(look.figure.target)}
        y1="0"
        y2="28"
        class="stroke-base-content"
        vector-effect="non-scaling-stroke"
        stroke-width="1.5"
        stroke-dasharray="5 4"
      />
    </svg>
  );
}

function Take({ look, told }: { look: Look; told: Parts | null }) {
  const { figure, by, asked } = look;
  return (
    <ExportButton
      list={`figure_${figure.key}`}
      title={t(`parts.by.${by}`)}
      narrowed={narrowedText(asked)}
      hotkey={null}
      columns={columns(figure, by)}
      rows={told?.parts ?? []}
    />
  );
}

function columns(figure: Figure, by: Way): Column<Part>[] {
  const kind = figure.unit === "fen" ? "money" : "number";
  const counted = (key: string, label: string, of: (part: Part) => number | null) => ({
    key,
    label,
    by: of,
    cell: of,
  });
  return [
    { key: "part", label: t(`parts.head.${by}`), cell: (part) => nameOf(part, by) },
    { ...counted("value", t("parts.value"), (part) => part.value), kind },
    { ...counted("before", t("parts.before"), (part) => part.before), kind },
    { ...counted("target", t("parts.target"), () => figure.target), kind },
    { key: "met", label: t("parts.reached"), cell: metText },
    { ...counted("numerator", t("parts.numerator"), (part) => part.numerator), kind: "number" },
    { ...counted("cases", t("parts.denominator"), (part) => part.denominator), kind: "number" },
  ];
}
