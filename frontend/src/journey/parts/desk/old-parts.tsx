/** Old parts of all engineers by how far they are; a scanned tag opens its part. */
import { useSignal } from "@preact/signals";
import { Recycle } from "lucide";
import { currentActor, type Shown, useRow, useRows } from "../../../store";
import {
  Badge,
  Empty,
  ListRow,
  matches,
  navigate,
  Page,
  RowMark,
  SearchBox,
  StateChip,
} from "../../../ui";
import { Listing } from "../../../ui/desk/listing";
import { Tabs, useTab } from "../../../ui/desk/tabs";
import type { Column } from "../../../ui/table";
import { tr } from "../../../words";
import { Due } from "../due";
import { useJobName, useOldPartName, usePersonName } from "../facts";
import { OLD_PART_TONES } from "../tones";
import { TickedPapers } from "./old-part-papers";
import { inOrder, liesOn } from "./old-shelves";
import { t } from "./stock-words";
import { WriteOffs } from "./write-offs";

type OldPart = Shown<"old_part">;

const TABS = ["inspect", "out", "shipped", "inspected", "write_offs", "all"] as const;
const COUNTED = ["inspect", "out", "shipped"] as const;

export default function OldParts() {
  const decides = currentActor.value.roles.includes("supervisor");
  const here = useTab(decides ? ["write_offs", ...TABS] : TABS);
  const question = useSignal("");
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const all = useRows("old_part");
  /** The label of a part opens it; anything else that is read is looked for. */
  const scanned = (text: string) => {
    const one = all.find((part) => part.tag === text);
    if (one) navigate(`/desk/old-parts/${one.id}`);
    else question.value = text;
  };
  const shelf = here === "write_offs" || question.value ? "all" : here;
  const rows = inOrder(
    all.filter((one) => liesOn(one, shelf) && matches(question.value, finds(one))),
    shelf,
  );
  const tabs = TABS.map((key) => ({
    key,
    label: t(`old.tab.${key}`),
    ...(COUNTED.some((one) => one === key) && {
      count: all.filter((one) => liesOn(one, key as (typeof COUNTED)[number])).length,
    }),
    ...(key === "write_offs" && { count: useRows("write_off", { state: "waiting" }).length }),
  }));
  return (
    <Page title={t("old.title")} wide>
      <div class="flex flex-wrap items-center gap-3">
        <Tabs tabs={tabs} here={here} label={t("old.sections")} />
        <form
          class="min-w-64 flex-1"
          onSubmit={(event) => {
            event.preventDefault();
            const [only, more] = rows;
            if (question.value && only && !more) navigate(`/desk/old-parts/${only.id}`);
          }}
        >
          <SearchBox of={question} label={t("old.search")} scan={scanned} />
        </form>
      </div>
      {ticked.value.size > 0 && (
        <TickedPapers
          ids={[...ticked.value]}
          clear={() => {
            ticked.value = new Set();
          }}
        />
      )}
      {here === "write_offs" && !question.value ? (
        <WriteOffs />
      ) : (
        <Listing
          rows={rows}
          columns={columns()}
          href={(one) => `/desk/old-parts/${one.id}`}
          ticked={ticked}
          empty={
            <Empty
              icon={Recycle}
              title={question.value ? t("old.none_found") : t(`old.empty.${shelf}`)}
            />
          }
          row={(one) => <OldPartRow key={one.id} one={one} />}
        />
      )}
    </Page>
  );
}

function finds(one: OldPart): (string | null | undefined)[] {
  const person = useRow("person", one.engineer_id);
  return [
    one.tag,
    one.part_number,
    one.name,
    useOldPartName(one),
    one.waybill,
    one.box,
    person?.name_zh,
    person?.name_en,
  ];
}

const Part = ({ one }: { one: OldPart }) => (
  <>{`${useOldPartName(one)} ${one.part_number ?? ""} ×${one.quantity}`}</>
);
const Who = ({ one }: { one: OldPart }) => <>{usePersonName(one.engineer_id)}</>;
const Job = ({ one }: { one: OldPart }) => <>{useJobName(one.job_id)}</>;
const State = ({ one }: { one: OldPart }) => (
  <span class="inline-flex flex-wrap gap-1.5 whitespace-nowrap">
    <StateChip entity="old_part" id={one.id} tones={OLD_PART_TONES} />
    {one.refusal && one.state === "refused" && (
      <Badge>{tr(`old_part.choice.refusal.${one.refusal}`)}</Badge>
    )}
    <RowMark entity="old_part" id={one.id} />
  </span>
);
const Deadline = ({ one }: { one: OldPart }) =>
  one.state === "with_engineer" || one.state === "shipped" ? <Due at={one.due_at} /> : null;

const columns = (): Column<OldPart>[] => [
  {
    key: "tag",
    label: tr("old_part.field.tag"),
    cell: (one) => <span class="font-mono whitespace-nowrap">{one.tag}</span>,
    by: (one) => one.tag,
  },
  {
    key: "part",
    label: t("old.column.part"),
    cell: (one) => <Part one={one} />,
    by: (one) => one.part_number,
  },
  {
    key: "engineer",
    label: tr("old_part.field.engineer_id"),
    cell: (one) => <Who one={one} />,
    by: (one) => usePersonName(one.engineer_id),
  },
  { key: "job", label: tr("old_part.field.job_id"), cell: (one) => <Job one={one} /> },
  {
    key: "waybill",
    label: tr("old_part.field.waybill"),
    cell: (one) => [one.waybill, one.box].filter(Boolean).join(" / "),
    by: (one) => one.waybill,
  },
  {
    key: "due",
    label: t("old.column.due"),
    cell: (one) => <Deadline one={one} />,
    by: (one) => one.due_at,
  },
  {
    key: "state",
    label: tr("old_part.field.location_id"),
    cell: (one) => <State one={one} />,
    by: (one) => one.state,
  },
];

const OldPartRow = ({ one }: { one: OldPart }) => (
  <ListRow
    href={`/desk/old-parts/${one.id}`}
    title={`${useOldPartName(one)} ×${one.quantity}`}
    sub={
      <>
        <span class="block font-mono">{one.tag}</span>
        <Who one={one} />
      </>
    }
    end={
      <>
        <Deadline one={one} />
        <State one={one} />
      </>
    }
  />
);
