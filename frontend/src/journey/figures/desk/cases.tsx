/** The cases behind a figure: those that count against it, or all. */
import { useSignal } from "@preact/signals";
import { useAnswer } from "../../../shell/answer";
import { Badge, Button, Card, DateTime, Empty, ListRow } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { t } from "../words";
import { type Asked, questionOf } from "./asked";
import { StateLine } from "./state-line";
import { detailText } from "./value-text";
import type { Behind, Case, Figure, FigureKey } from "./wire";

const STEP = 200;
const MOST = 1000;
/** Records that have a page of their own; of the others the job is opened. */
const OPENED = ["job", "call_entry", "follow_up", "complaint", "old_part", "part"];

const opensAt = (one: Case): string | null => {
  if (OPENED.includes(one.entity)) return `/open/${one.entity}/${one.id}`;
  return one.job_id && `/desk/jobs/${one.job_id}`;
};

export function Cases({ of: figure, asked }: { of: Figure; asked: Asked }) {
  const of = figure.key;
  // Of a mean, no case counts for or against it.
  const single = figure.unit !== "%";
  const all = useSignal(single);
  const limit = useSignal(STEP);
  const show = all.value ? "all" : "misses";
  const answer = useAnswer<Behind>(
    `/api/figures/${of}/behind?${questionOf(asked)}&show=${show}&limit=${limit.value}`,
  );
  const rows = answer.body?.rows ?? [];
  const more = (answer.body?.found ?? 0) - rows.length;
  return (
    <section class="flex flex-col gap-3" aria-label={t("cases.title")}>
      <div class="flex flex-wrap items-center gap-3">
        <h2 class="flex-1 text-lg">
          {t(all.value ? "cases.all" : "cases.misses", { n: answer.body?.found ?? 0 })}
        </h2>
        {!single && (
          <span class="print:hidden">
            <Button
              weight="plain"
              onClick={() => {
                all.value = !all.value;
              }}
            >
              {t(all.value ? "cases.show_misses" : "cases.show_all")}
            </Button>
          </span>
        )}
      </div>
      <StateLine of={answer} />
      {answer.body && (
        <Listing
          rows={rows}
          columns={columns(of)}
          href={(one) => opensAt(one) ?? ""}
          empty={
            <Card>
              <Empty title={all.value ? t("cases.none") : t("cases.no_misses")} />
            </Card>
          }
          row={(one) => <CaseRow key={one.id} one={one} of={of} />}
        />
      )}
      {more > 0 && limit.value < MOST && (
        <Button
          weight="quiet"
          onClick={() => {
            limit.value = MOST;
          }}
        >
          {t("cases.more", { n: more })}
        </Button>
      )}
    </section>
  );
}

const columns = (of: FigureKey): Column<Case>[] => [
  {
    key: "number",
    label: t("cases.number"),
    cell: (one) => (
      <span class="whitespace-nowrap">{one.number ?? one.job_number ?? t("cases.unnumbered")}</span>
    ),
    by: (one) => one.number,
  },
  {
    key: "why",
    label: t("cases.why"),
    cell: (one) => <Why one={one} />,
    by: (one) => tr(one.why),
  },
  {
    key: "detail",
    label: t("cases.detail"),
    cell: (one) => detailText(of, one.detail),
    by: (one) => one.detail,
    figure: true,
  },
  {
    key: "customer",
    label: t("cases.customer"),
    cell: (one) => one.customer,
    by: (one) => one.customer,
  },
  {
    key: "engineer",
    label: t("cases.engineer"),
    cell: (one) => one.engineer,
    by: (one) => one.engineer,
  },
  {
    key: "job",
    label: t("cases.job"),
    cell: (one) =>
      one.job_id && (
        <a class="whitespace-nowrap text-primary" href={`/desk/jobs/${one.job_id}`}>
          {one.job_number ?? t("cases.unnumbered")}
        </a>
      ),
    by: (one) => one.job_number,
  },
  { key: "at", label: t("cases.at"), cell: (one) => <DateTime at={one.at} />, by: (one) => one.at },
];

const Why = ({ one }: { one: Case }) => (
  <Badge tone={one.in_numerator ? "plain" : "wait"}>{tr(one.why)}</Badge>
);

function CaseRow({ one, of }: { one: Case; of: FigureKey }) {
  const at = opensAt(one);
  return (
    <ListRow
      {...(at && { href: at })}
      title={one.number ?? one.job_number ?? t("cases.unnumbered")}
      sub={[one.customer, one.engineer, detailText(of, one.detail)].filter(Boolean).join(" · ")}
      end={<Why one={one} />}
    />
  );
}
