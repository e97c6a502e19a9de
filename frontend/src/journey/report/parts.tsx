/** Replaced parts and compensation of a job's report, line by line. */
import { useComputed, useSignal } from "@preact/signals";
import { Banknote, FileSignature, Package, Plus } from "lucide";
import type { PartRecord, ReplacedPartRecord } from "../../contract/records";
import type { ScreenProps } from "../../shell/route";
import { create, currentActor, remove, useRow, useRows, useWriting } from "../../store";
import {
  asks,
  Badge,
  Button,
  bind,
  Card,
  Empty,
  Field,
  List,
  ListRow,
  Money,
  NotFound,
  navigate,
  Page,
  RowMark,
  SavedMark,
  SearchBox,
  Sheet,
  searchable,
  undoable,
} from "../../ui";
import { LongList } from "../../ui/long-list";
import { dateText, localName, tr } from "../../words";
import { compensationComplete, partComplete } from "./completeness";
import { currentReport } from "./gather";
import { type Known, likeliest, toldBy } from "./likely";
import { t } from "./words";

export default function Parts({ params }: ScreenProps) {
  const id = params.id ?? "";
  const report = currentReport(id);
  const adding = useSignal(false);
  const writing = useWriting("report", report?.id);
  if (!report) return <NotFound />;
  return (
    <Page
      title={t("lines.title")}
      back={`/jobs/${id}`}
      sub={writing.allowed ? <SavedMark /> : writing.why && tr(writing.why)}
      action={
        <Button
          weight="primary"
          icon={FileSignature}
          wide
          onClick={() => navigate(`/jobs/${id}/report`)}
        >
          {t("lines.to_report")}
        </Button>
      }
    >
      <PartLines jobId={id} reportId={report.id} />
      {writing.allowed && (
        <Button
          icon={Plus}
          onClick={() => {
            adding.value = true;
          }}
        >
          {t("lines.add")}
        </Button>
      )}
      <Compensations jobId={id} reportId={report.id} locked={!writing.allowed} />
      <Sheet
        open={adding.value}
        title={t("lines.add")}
        onClose={() => {
          adding.value = false;
        }}
      >
        <PartSearch jobId={id} reportId={report.id} />
      </Sheet>
    </Page>
  );
}

function PartLines({ jobId, reportId }: { jobId: string; reportId: string }) {
  const lines = useRows("replaced_part", { report_id: reportId });
  if (lines.length === 0) {
    return <Empty icon={Package} title={t("lines.none")} lead={t("lines.none_hint")} />;
  }
  return (
    <List>
      {lines.map((line) => (
        <ListRow
          key={line.id}
          href={`/jobs/${jobId}/parts/${line.id}`}
          title={line.name ?? "—"}
          sub={summary(line)}
          end={
            <>
              {!partComplete(line) && <Badge tone="wait">{t("line.incomplete")}</Badge>}
              <RowMark entity="replaced_part" id={line.id} />
            </>
          }
        />
      ))}
    </List>
  );
}

const summary = (line: ReplacedPartRecord): string =>
  [
    line.part_number,
    line.quantity && `× ${line.quantity}`,
    line.source && tr(`replaced_part.choice.source.${line.source}`),
    line.old_fate && tr(`replaced_part.choice.old_fate.${line.old_fate}`),
  ]
    .filter(Boolean)
    .join(" · ");

/** The likeliest first; what is not in the catalogue can be written. */
function PartSearch({ jobId, reportId }: { jobId: string; reportId: string }) {
  const question = useSignal("");
  const known = useKnown(jobId);
  const first = useRows("replaced_part", { report_id: reportId }).length === 0;
  const all = useRows("part", undefined, likeliest(known));
  const ready = useComputed(
    () =>
      new Map(
        useRows("part").map((part) => [
          part.id,
          searchable([part.number, part.name_zh, part.name_en, part.initials]),
        ]),
      ),
  );
  const fits = asks(question.value);
  const found = all.filter((part) => fits(ready.value.get(part.id) ?? searchable([])));
  const add = (fields: Partial<ReplacedPartRecord>) => {
    const line = create("replaced_part", {
      report_id: reportId,
      job_id: jobId,
      quantity: 1,
      action: "replace",
      old_fate: "returned",
      ...(first && { causal: "causal" }), // what was looked for is entered first; the rest follows from it
      ...fields,
    });
    navigate(`/jobs/${jobId}/parts/${line}`);
  };
  const pick = (part: PartRecord) =>
    add({
      part_id: part.id,
      part_number: part.number,
      name: localName(part.name_zh, part.name_en),
      unit: part.unit,
      serialised: part.serialised ?? false,
      ...(known.van.has(part.id) && { source: "van" }),
    });
  return (
    <div class="flex min-h-[60dvh] flex-col gap-3">
      <SearchBox of={question} scan />
      <LongList
        rows={found}
        row={(part) => (
          <ListRow
            title={localName(part.name_zh, part.name_en)}
            sub={[part.number, part.spec].filter(Boolean).join(" · ")}
            end={<Why part={part.id} known={known} />}
            onClick={() => pick(part)}
          />
        )}
      />
      <List>
        <ListRow
          title={t("lines.free")}
          sub={question.value}
          onClick={() => add({ name: question.value || null, serialised: false })}
        />
      </List>
    </div>
  );
}

/** What this phone knows of the vehicle, of my van and of what I use. */
function useKnown(jobId: string): Known {
  const job = useRow("job", jobId);
  const vehicle = useRow("vehicle", job?.vehicle_id ?? "");
  const jobs = new Map(useRows("job").map((one) => [one.id, one.vehicle_id]));
  const van = useRows("location", { person_id: currentActor.value.id })[0]?.id ?? "";
  const balances = useRows("stock_balance", { location_id: van });
  const me = currentActor.value.id;
  return {
    ...toldBy(
      useRows("replaced_part"),
      { id: jobId, vehicle_id: job?.vehicle_id ?? null },
      (id) => jobs.get(id),
      (line) => line.created_by_id === me,
    ),
    van: new Map(
      balances.filter((one) => one.quantity > 0).map((one) => [one.part_id, one.quantity]),
    ),
    model: useRow("vehicle_model", vehicle?.model_id ?? "")?.code ?? "",
  };
}

/** Why it stands where it does. */
function Why({ part, known }: { part: string; known: Known }) {
  const before = known.before.get(part);
  const inVan = known.van.get(part);
  return (
    <span class="flex flex-col items-end gap-1">
      {before && <Badge tone="wait">{t("lines.before", { day: dateText(before) })}</Badge>}
      {inVan && <Badge tone="good">{t("lines.in_van", { n: inVan })}</Badge>}
      {!before && known.used.has(part) && <Badge>{t("lines.used")}</Badge>}
    </span>
  );
}

function Compensations({
  jobId,
  reportId,
  locked,
}: {
  jobId: string;
  reportId: string;
  locked: boolean;
}) {
  const lines = useRows("compensation", { report_id: reportId });
  const open = useSignal<string | null>(null);
  if (locked && lines.length === 0) return null;
  const drop = (id: string) => {
    open.value = null;
    const timer = setTimeout(() => remove("compensation", id), 6_000);
    undoable(t("line.removed"), () => clearTimeout(timer));
  };
  return (
    <Card title={t("lines.compensation")}>
      {lines.length > 0 && (
        <List>
          {lines.map((line) => (
            <ListRow
              key={line.id}
              icon={Banknote}
              title={line.kind ? tr(`compensation.choice.kind.${line.kind}`) : "—"}
              sub={line.reason}
              end={
                <>
                  {line.amount_fen !== null && <Money fen={line.amount_fen} />}
                  {!compensationComplete(line) && <Badge tone="wait">{t("line.incomplete")}</Badge>}
                </>
              }
              onClick={() => {
                open.value = line.id;
              }}
            />
          ))}
        </List>
      )}
      {!locked && (
        <div class="mt-3">
          <Button
            icon={Plus}
            onClick={() => {
              open.value = create("compensation", { report_id: reportId, job_id: jobId });
            }}
          >
            {t("lines.add_compensation")}
          </Button>
        </div>
      )}
      <Sheet
        open={open.value !== null}
        title={t("lines.compensation")}
        onClose={() => {
          open.value = null;
        }}
      >
        {open.value && (
          <div class="flex flex-col gap-5">
            <Field of={bind("compensation", open.value, "kind")} needed />
            <Field of={bind("compensation", open.value, "amount_fen")} needed />
            <Field of={bind("compensation", open.value, "reason")} needed />
            {!locked && (
              <Button weight="danger" onClick={() => drop(open.value ?? "")}>
                {t("line.remove")}
              </Button>
            )}
          </div>
        )}
      </Sheet>
    </Card>
  );
}
