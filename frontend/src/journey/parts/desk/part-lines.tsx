/** Parts with their quantities for a paper of the store, found by search; kept as a draft until the paper is booked. */
import { useSignal } from "@preact/signals";
import { Trash2 } from "lucide";
import { setDraft, useDraft, useRow, useRows } from "../../../store";
import { Card, Icon, List, ListRow, matches, SearchBox } from "../../../ui";
import { partFinds, partName } from "../facts";
import { Stepper } from "../stepper";
import { t } from "./stock-words";

const MOST_FOUND = 8;
const MOST_PIECES = 100_000;

type Quantities = Readonly<Record<string, number>>;

export interface PartDraft {
  /** {part id: quantity} */
  lines: Quantities;
  set(lines: Quantities): void;
  /** As the store's commands take them. */
  told: { part_id: string; quantity: number }[];
}

export function usePartDraft(key: string): PartDraft {
  const lines = (useDraft(key).value?.lines ?? {}) as Quantities;
  return {
    lines,
    set: (next) => setDraft(key, { lines: next }),
    told: Object.entries(lines).map(([part_id, quantity]) => ({ part_id, quantity })),
  };
}

interface PartLinesProps {
  of: PartDraft;
  title: string;
  /** How many there are to take of a part; without it there is no such bound. */
  there?: (partId: string) => number;
}

export function PartLines({ of, title, there }: PartLinesProps) {
  const ids = Object.keys(of.lines);
  return (
    <>
      <Card title={title} flush>
        {ids.length === 0 && <p class="px-4 pb-4 text-ink-soft">{t("receive.none")}</p>}
        <ul class="divide-y divide-line border-t border-line">
          {ids.map((id) => (
            <Line key={id} id={id} of={of} there={there?.(id)} />
          ))}
        </ul>
      </Card>
      <Find of={of} there={there} />
    </>
  );
}

function Line({ id, of, there }: { id: string; of: PartDraft; there: number | undefined }) {
  const part = useRow("part", id);
  const name = partName(part);
  const drop = () =>
    of.set(Object.fromEntries(Object.entries(of.lines).filter(([one]) => one !== id)));
  return (
    <li class="flex flex-wrap items-center gap-3 p-4">
      <span class="min-w-40 flex-1">
        <span class="block font-semibold">{name}</span>
        <span class="text-ink-soft tabular-nums">
          {part?.number}
          {there !== undefined && ` · ${t("transfer.there", { n: there })}`}
        </span>
      </span>
      <Stepper
        label={t("receive.quantity", { name })}
        value={of.lines[id] ?? 1}
        least={1}
        most={there ?? MOST_PIECES}
        onChange={(next) => of.set({ ...of.lines, [id]: next })}
      />
      <button
        type="button"
        class="grid size-12 place-items-center rounded-full hover:bg-base-200"
        aria-label={t("receive.line_remove", { name })}
        onClick={drop}
      >
        <Icon of={Trash2} />
      </button>
    </li>
  );
}

type FindProps = { of: PartDraft; there: PartLinesProps["there"] | undefined };

/** With a bound there is something of it, or it is not offered; then all of that is offered without a question. */
function Find({ of, there }: FindProps) {
  const question = useSignal("");
  const found =
    question.value || there
      ? useRows(
          "part",
          (one) =>
            !(one.id in of.lines) &&
            (!there || there(one.id) > 0) &&
            matches(question.value, partFinds(one)),
        )
      : [];
  return (
    <>
      <SearchBox of={question} label={t("receive.find")} scan />
      {found.length > 0 && (
        <List>
          {found.slice(0, there ? found.length : MOST_FOUND).map((part) => (
            <ListRow
              key={part.id}
              title={partName(part)}
              sub={part.number}
              end={there && <span class="tabular-nums">×{there(part.id)}</span>}
              onClick={() => {
                of.set({ ...of.lines, [part.id]: 1 });
                question.value = "";
              }}
            />
          ))}
        </List>
      )}
    </>
  );
}
