/** All jobs as a table: by state, narrowed, searched, sorted, with the columns that one wants. */
import { ClipboardList, Plus } from "lucide";
import { clock } from "../../../kernel/clock";
import { type Shown, useRows } from "../../../store";
import { Button, Countdown, Empty, ListRow, Page, StateChip } from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { goToTab, Tabs, useTab } from "../../../ui/desk/tabs";
import { listText } from "../../../words";
import { JOB_TONES } from "../tones";
import { useAbout } from "./about";
import { acts } from "./acts";
import { isUnexplained, jobsToExplain } from "./broken";
import { columns } from "./columns";
import { isNarrow, NOTHING, passes, setFilter, useFilter } from "./filter";
import { FilterBar } from "./filter-bar";
import { Ways } from "./ways";
import { t } from "./words";

const TABS = ["under_way", "to_explain", "closed", "cancelled", "all"] as const;
type Tab = (typeof TABS)[number];

/** Jobs with a broken promise that nobody has explained, closed ones included. */
function useToExplain(): Set<string> {
  const now = new Date(clock.serverNow()).toISOString();
  return jobsToExplain(
    useRows("service_clock", (one) => isUnexplained(one, now)),
    now,
  );
}

const belongs = (job: Shown<"job">, tab: Tab, toExplain: ReadonlySet<string>): boolean => {
  if (tab === "all") return true;
  if (tab === "to_explain") return toExplain.has(job.id) && job.state !== "cancelled";
  if (tab === "under_way") return job.state !== "closed" && job.state !== "cancelled";
  return job.state === tab;
};

const newestFirst = (a: Shown<"job">, b: Shown<"job">) => (a.reported_at < b.reported_at ? 1 : -1);

export default function JobsList() {
  const tab = useTab(TABS);
  const filter = useFilter();
  const narrow = isNarrow(filter);
  const toExplain = useToExplain();
  const rows = useRows("job", (job) => belongs(job, tab, toExplain), newestFirst).filter(
    (job) => !narrow || passes(filter, job, useAbout(job)),
  );
  return (
    <Page title={t("jobs.title_all")} wide aside={<Aside />}>
      <div class="flex flex-wrap items-center justify-between gap-2">
        <Tabs
          tabs={TABS.map((key) => ({
            key,
            label: t(`jobs.tab.${key}`),
            ...(key === "to_explain" && { count: toExplain.size }),
          }))}
          here={tab}
          label={t("jobs.tabs")}
        />
        <p class="text-sm text-ink-soft" role="status">
          {t("jobs.count_all", { n: rows.length })}
        </p>
      </div>
      <FilterBar />
      <Listing
        name="jobs"
        title={t("jobs.title_all")}
        views={{
          filter: { ...filter, show: tab },
          apply: ({ show, ...rest }) => {
            setFilter({ ...NOTHING, ...rest });
            goToTab(show ?? tab);
          },
        }}
        acts={acts()}
        rows={rows}
        columns={columns()}
        href={(job) => `/desk/jobs/${job.id}`}
        empty={
          <Empty icon={ClipboardList} title={narrow ? t("jobs.none_found") : t("jobs.none")} />
        }
        row={(job) => <JobRow key={job.id} job={job} />}
      />
    </Page>
  );
}

function Aside() {
  return (
    <div class="flex flex-wrap justify-end gap-2">
      <Ways />
      <Button weight="primary" icon={Plus} href="/desk/jobs/new" hotkey="c">
        {t("job.new")}
      </Button>
    </div>
  );
}

function JobRow({ job }: { job: Shown<"job"> }) {
  const about = useAbout(job);
  return (
    <ListRow
      href={`/desk/jobs/${job.id}`}
      title={`${about.vehicle?.plate ?? about.vehicle?.vin ?? ""} · ${about.customer?.name ?? ""}`}
      sub={
        <>
          <span class="line-clamp-1">{job.reported}</span>
          <span>{[job.number, listText(about.names)].filter(Boolean).join(" · ")}</span>
        </>
      }
      end={
        <>
          <StateChip entity="job" id={job.id} tones={JOB_TONES} />
          <Countdown due={about.due} />
        </>
      }
    />
  );
}
