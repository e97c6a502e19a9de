/** All signed reports: those that wait first, searched and sorted; several ticked are printed, approved or archived together. */

import { useSignal } from "@preact/signals";
import { FileCheck } from "lucide";
import { Everywhere } from "../../../search/everywhere";
import { PaperLink } from "../../../shell/paper-link";
import { syncStatus } from "../../../shell/session";
import { useRow, useRows } from "../../../store";
import { Empty, matches, Page, SearchBox } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { goToTab, Tabs, useTab } from "../../../ui/desk/tabs";
import { acts } from "./acts";
import { aboutFinds, useAbout } from "./facts";
import { LINK, PutTogether } from "./print";
import { columns, ReportRow } from "./report-row";
import { inOrder, liesOn, SHELVES } from "./shelves";
import { t } from "./words";

export default function Reports() {
  const shelf = useTab(SHELVES);
  const question = useSignal("");
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
          <Everywhere question={question.value} />
        </div>
        <PaperLink href="/api/reports/blank.pdf" label={t("print.blank")} />
      </div>
      <All ids={rows.filter((one) => one.seal_hash).map((one) => one.id)} />
      <Listing
        name="reports"
        title={t("reports.title")}
        views={{
          filter: { words: question.value, show: shelf },
          apply: ({ words = "", show }) => {
            question.value = words;
            goToTab(show ?? shelf);
          },
        }}
        acts={acts()}
        also={(ids) => <Printed ids={ids} />}
        rows={rows}
        columns={columns()}
        href={(one) => `/reports/${one.id}`}
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

/** The sealed ones of those that are ticked, in one file. */
function Printed({ ids }: { ids: readonly string[] }) {
  const sealed = ids.filter((id) => useRow("report", id)?.seal_hash);
  if (sealed.length === 0 || !syncStatus.value?.online) return null;
  return <PutTogether ids={sealed} />;
}
