/** The columns of the jobs' table. */
import type { Shown } from "../../../store";
import { Badge, Countdown, DateTime, RowMark, StateChip } from "../../../ui";
import type { Column } from "../../../ui/table";
import { kmText, listText, tr } from "../../../words";
import { JOB_TONES, PRIORITY_TONES } from "../tones";
import { useAbout } from "./about";
import { t } from "./words";

type Job = Shown<"job">;

const ALL = [
  "number",
  "state",
  "due",
  "priority",
  "plate",
  "customer",
  "region",
  "model",
  "system",
  "reported",
  "engineers",
  "distance",
  "appointment",
  "reported_at",
  "closed_at",
] as const;
type ColumnKey = (typeof ALL)[number];

const USUAL: readonly ColumnKey[] = [
  "number",
  "state",
  "due",
  "priority",
  "plate",
  "customer",
  "system",
  "reported",
  "engineers",
];
export const columns = (): Column<Job>[] =>
  ALL.map((key) => ({
    key,
    label: t(`column.${key}`),
    spare: !USUAL.includes(key),
    ...SHOWN[key],
  }));

const rank = { stranded: 0, urgent: 1, normal: 2 } as const;
const about = useAbout;

const SHOWN: Record<ColumnKey, Omit<Column<Job>, "key" | "label">> = {
  number: {
    cell: (job) => <span class="whitespace-nowrap">{job.number ?? t("job.unnumbered")}</span>,
    by: (job) => job.number,
  },
  state: {
    cell: (job) => (
      <span class="whitespace-nowrap">
        <StateChip entity="job" id={job.id} tones={JOB_TONES} />{" "}
        <RowMark entity="job" id={job.id} />
      </span>
    ),
    by: (job) => tr(`job.state.${job.state}`),
  },
  priority: {
    cell: (job) =>
      job.priority && job.priority !== "normal" ? (
        <span class="whitespace-nowrap">
          <Badge tone={PRIORITY_TONES[job.priority]}>
            {tr(`job.choice.priority.${job.priority}`)}
          </Badge>
        </span>
      ) : null,
    by: (job) => rank[job.priority ?? "normal"],
  },
  plate: {
    cell: (job) => (
      <span class="whitespace-nowrap">{about(job).vehicle?.plate ?? about(job).vehicle?.vin}</span>
    ),
    by: (job) => about(job).vehicle?.plate,
  },
  customer: {
    cell: (job) => <span class="block min-w-28">{about(job).customer?.name}</span>,
    by: (job) => about(job).customer?.name,
  },
  region: { cell: (job) => about(job).customer?.region, by: (job) => about(job).customer?.region },
  model: { cell: (job) => about(job).model, by: (job) => about(job).model },
  system: {
    cell: (job) => (
      <span class="whitespace-nowrap">
        {job.fault_system && tr(`job.choice.fault_system.${job.fault_system}`)}
      </span>
    ),
    by: (job) => job.fault_system,
  },
  reported: { cell: (job) => <span class="line-clamp-2 min-w-36">{job.reported}</span> },
  engineers: {
    cell: (job) => <span class="block min-w-20">{listText(about(job).names)}</span>,
    by: (job) => about(job).names[0],
  },
  due: {
    cell: (job) => (
      <span class="whitespace-nowrap">
        <Countdown due={about(job).due} />
      </span>
    ),
    by: (job) => about(job).due ?? "9999",
  },
  distance: {
    cell: (job) => kmText(job.distance_km),
    by: (job) => job.distance_km,
    figure: true,
    kind: "number",
  },
  appointment: {
    cell: (job) => <DateTime at={job.appointment_from} />,
    by: (job) => job.appointment_from,
    kind: "moment",
  },
  reported_at: {
    cell: (job) => (
      <span class="whitespace-nowrap">
        <DateTime at={job.reported_at} />
      </span>
    ),
    by: (job) => job.reported_at,
    kind: "moment",
  },
  closed_at: {
    cell: (job) => <DateTime at={job.closed_at} />,
    by: (job) => job.closed_at,
    kind: "moment",
  },
};
