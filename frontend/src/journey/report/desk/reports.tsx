/** All signed reports: those that wait first, searched and sorted; several ticked are printed or archived together. */
import { useSignal } from "@preact/signals";
import { Archive, FileCheck } from "lucide";
import { type Shown, send, useMoves, useRow, useRows } from "../../../store";
import { Button, Empty, matches, Page, SearchBox, toast } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import { aboutFinds, useAbout } from "./facts";
import { LINK, PutTogether } from "./print";
import { columns, ReportRow } from "./report-row";
import { inOrder, liesOn, SHELVES } from "./shelves";
import { t } from "./words";

export default function Reports() {
  const shelf = useTab(SHELVES);
  const question = useSignal("");
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const all = useRows("report");
  const rows = inOrder(
    all.filter(
      (one) =>
        liesOn(one, shelf) &&
        (!question.value || matches(question.value, aboutFinds(one, useAbout(one.job_id)))),
    ),
    shelf,
  );
  const tabs = SHELVES.map((key) => ({
    key,
    label: t(`shelf.${key}`),
    ...(key === "waiting" && { count: all.filter((one) => liesOn(one, key)).length }),
  }));
  return (
    <Page title={t("reports.title")} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={shelf} label={t("reports.shelves")} />
        <div class="min-w-64 flex-1">
          <SearchBox of={question} label={t("reports.search")} />
        </div>
      </div>
      {ticked.value.size === 0 ? (
        <All ids={rows.filter((one) => one.seal_hash).map((one) => one.id)} />
      ) : (
        <Together
          ids={[...ticked.value]}
          clear={() => {
            ticked.value = new Set();
          }}
        />
      )}
      <Listing
        rows={rows}
        columns={columns()}
        href={(one) => `/reports/${one.id}`}
        ticked={ticked}
        empty={
          <Empty
            icon={FileCheck}
            title={question.value ? t("reports.none_found") : t(`empty.${shelf}`)}
          />
        }
        row={(one) => <ReportRow key={one.id} report={one} />}
      />
    </Page>
  );
}

/** All that the list shows now, and the way to what was put together before. */
function All({ ids }: { ids: readonly string[] }) {
  return (
    <div class="flex flex-wrap items-center gap-2">
      <PutTogether ids={ids} />
      <a class={LINK} href="/papers">
        {t("reports.papers")}
      </a>
    </div>
  );
}

function Together({ ids, clear }: { ids: readonly string[]; clear: () => void }) {
  const reports = ids.map((id) => useRow("report", id)).filter((one) => one !== undefined);
  const sealed = reports.filter((one) => one.seal_hash);
  const ready = reports.filter((one) => useMoves("report", one.id).archive?.allowed);
  return (
    <div
      class="flex flex-wrap items-center gap-2 rounded-box border border-line bg-base-100 px-4 py-2"
      role="toolbar"
      aria-label={t("ticked.label")}
    >
      <span class="mr-auto font-medium">{t("ticked.count", { n: ids.length })}</span>
      <PutTogether ids={sealed.map((one) => one.id)} />
      {ready.length > 0 && (
        <Button weight="quiet" icon={Archive} onClick={() => archive(ready, clear)}>
          {t("ticked.archive", { n: ready.length })}
        </Button>
      )}
      <Button weight="quiet" onClick={clear}>
        {t("ticked.none")}
      </Button>
    </div>
  );
}

function archive(reports: readonly Shown<"report">[], clear: () => void): void {
  for (const one of reports) send("report.archive", one.id, {});
  toast(t("ticked.archived", { n: reports.length }));
  clear();
}
