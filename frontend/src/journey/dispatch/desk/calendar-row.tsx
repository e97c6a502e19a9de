/** One engineer's days: bars that lead to their jobs. Drawn, since the content policy allows no widths by hand. */
import { useRow } from "../../../store";
import { navigate } from "../../../ui";
import { dateTimeText, tr } from "../../../words";
import type { CrewRow } from "./calendar";
import { type Bar, bars, type Mark, marks, midnight, type Span } from "./gantt";
import { t as say } from "./ways.words";

const UNITS = 1400;
const LINE = 30;
/** As high as the name beside it. */
const LEAST = 84;

interface RowProps {
  row: CrewRow;
  span: Span;
  now: number;
}

export function CalendarRow({ row, span, now }: RowProps) {
  const found = bars(row.jobs, span, now);
  const due = marks(row.jobs, span, now);
  const lines = Math.max(1, ...found.map((bar) => bar.line + 1));
  const height = Math.max(lines * LINE + 14, LEAST);
  const today = ((midnight(now) - span.first) / 86_400_000 / span.days) * UNITS;
  const here = ((now - span.first) / 86_400_000 / span.days) * UNITS;
  return (
    <tr data-row>
      <th class="px-3 py-2 text-left align-top font-medium">
        {row.name}
        <span class="block text-sm font-normal text-ink-soft">
          {say("calendar.jobs", { n: row.jobs.length })}
        </span>
      </th>
      <td colSpan={span.days} class="p-0">
        <svg class="block w-full" viewBox={`0 0 ${UNITS} ${height}`}>
          <title>{row.name}</title>
          {today >= 0 && today < UNITS && (
            <rect x={today} width={UNITS / span.days} height={height} class="fill-primary/10" />
          )}
          {Array.from({ length: span.days }, (_, i) => (
            <line
              key={i}
              x1={(i * UNITS) / span.days}
              x2={(i * UNITS) / span.days}
              y2={height}
              class="stroke-line"
            />
          ))}
          {found.map((bar) => (
            <BarOf key={`${bar.job}/${bar.kind}`} bar={bar} />
          ))}
          {due.map((mark) => (
            <MarkOf key={mark.job} mark={mark} height={height} />
          ))}
          {here > 0 && here < UNITS && (
            <line x1={here} x2={here} y2={height} class="stroke-error" stroke-width="1.5" />
          )}
        </svg>
      </td>
    </tr>
  );
}

function BarOf({ bar }: { bar: Bar }) {
  const job = useRow("job", bar.job);
  const vehicle = useRow("vehicle", job?.vehicle_id);
  const width = Math.max((bar.to - bar.from) * UNITS, 10);
  const name = vehicle?.plate ?? job?.number ?? "";
  const when =
    bar.kind === "planned"
      ? dateTimeText(job?.appointment_from)
      : dateTimeText(job?.departed_at ?? job?.arrived_at);
  const href = `/desk/jobs/${bar.job}`;
  const y = bar.line * LINE + 7;
  const roomy = width > 84;
  const inside = bar.kind === "worked" && roomy ? "fill-primary-content" : "fill-base-content";
  return (
    <a
      href={href}
      aria-label={`${name} ${say(`calendar.${bar.kind}`)} ${when}`}
      onClick={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      <title>{`${name} · ${say(`calendar.${bar.kind}`)} ${when} · ${job ? tr(`job.state.${job.state}`) : ""}`}</title>
      <rect
        x={bar.from * UNITS}
        y={y}
        width={width}
        height={LINE - 6}
        rx="6"
        class={bar.kind === "planned" ? "fill-base-100 stroke-info" : "fill-primary"}
        stroke-width="2"
      />
      <text
        x={roomy ? bar.from * UNITS + 8 : bar.from * UNITS + width + 5}
        y={y + 17}
        class={`text-[15px] ${inside}`}
      >
        {name}
      </text>
    </a>
  );
}

function MarkOf({ mark, height }: { mark: Mark; height: number }) {
  const job = useRow("job", mark.job);
  const x = mark.at * UNITS;
  return (
    <g>
      <title>{`${job?.number ?? ""} ${say(mark.over ? "calendar.broken" : "calendar.promise")}`}</title>
      <path
        d={`M${x} ${height - 16}l7 7l-7 7l-7 -7z`}
        class={`${mark.over ? "fill-error" : "fill-warning"} stroke-base-100`}
      />
    </g>
  );
}
