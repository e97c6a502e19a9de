/** All jobs as a table: by state, narrowed, searched, sorted, with the columns that one wants. */
import { useSignal } from "@preact/signals";
import { ClipboardList, Columns3, LayoutDashboard, Plus } from "lucide";
import { clock } from "../../../kernel/clock";
import { type Shown, useRows } from "../../../store";
import { Button, Countdown, Empty, ListRow, navigate, Page, Sheet, StateChip } from "../../../ui";
import { focusSearch, useKeys } from "../../../ui/desk/keys";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import { wide } from "../../../ui/desk/wide";
import { listText } from "../../../words";
import { JOB_TONES } from "../tones";
import { useAbout } from "./about";
import { isUnexplained, jobsToExplain } from "./broken";
import { CHOOSABLE, choose, columns, labelOf, useChosen } from "./columns";
import { isNarrow, passes, useFilter } from "./filter";
import { FilterBar } from "./filter-bar";
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
  useKeys({ "/": focusSearch, n: () => navigate("/desk/jobs/new") });
  const tab = useTab(TABS);
  const filter = useFilter();
  const narrow = isNarrow(filter);
  const toExplain = useToExplain();
  const rows = useRows("job", (job) => belongs(job, tab, toExplain), newestFirst).filter(
    (job) => !narrow || passes(filter, job, useAbout(job)),
  );
  const chosen = useChosen();
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
        rows={rows}
        columns={columns(chosen)}
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
  const open = useSignal(false);
  return (
    <div class="flex flex-wrap justify-end gap-2">
      {wide.value && (
        <Button
          weight="quiet"
          icon={Columns3}
          onClick={() => {
            open.value = true;
          }}
        >
          {t("jobs.columns")}
        </Button>
      )}
      <Button weight="quiet" icon={LayoutDashboard} href="/board">
        {t("jobs.as_board")}
      </Button>
      <Button weight="primary" icon={Plus} href="/desk/jobs/new">
        {t("job.new")}
      </Button>
      <Sheet
        open={open.value}
        title={t("jobs.columns")}
        onClose={() => {
          open.value = false;
        }}
      >
        <Chooser />
      </Sheet>
    </div>
  );
}

function Chooser() {
  const chosen = useChosen();
  return (
    <ul class="grid grid-cols-2 gap-x-4">
      {CHOOSABLE.map((key) => (
        <li key={key}>
          <label class="flex min-h-12 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              class="size-5"
              checked={chosen.includes(key)}
              onChange={() => choose(key, chosen)}
            />
            {labelOf(key)}
          </label>
        </li>
      ))}
    </ul>
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
