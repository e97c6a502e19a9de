/** Approving a requisition by line: each granted whole, cut or refused with its reason, the stock beside it. */
import { CircleCheck, CircleX } from "lucide";
import { type Shown, setDraft, useDraft, useRow } from "../../../store";
import { Badge, Button, Card, Money, navigate } from "../../../ui";
import { AskButton } from "../../../ui/desk/ask";
import { PlainText } from "../../../ui/desk/inputs";
import { useDecide, useOnward } from "../../../ui/desk/onward";
import { partName, useLines } from "../facts";
import { Stepper } from "../stepper";
import { approvalOf, type Draft, type LineDraft } from "./approval";
import { MAIN, useInVan, usePromised, useStock, useStores } from "./stock-facts";
import { t } from "./words";

type Requisition = Shown<"requisition">;
type Line = Shown<"requisition_line">;

const draftKey = (id: string) => `requisition.approve/${id}`;
const useSaid = (id: string): Draft => (useDraft(draftKey(id)).value ?? {}) as Draft;

/** What the supervisor has said of the lines so far. */
function useApproval(id: string) {
  return approvalOf(
    useLines(id).map((line) => ({ id: line.id, quantity: line.quantity })),
    useSaid(id),
  );
}

/** What is granted so far, in fen at the catalogue's prices. */
function usePrice(id: string): number {
  const parts = new Map(useLines(id).map((line) => [line.id, line.part_id]));
  return useApproval(id).lines.reduce(
    (sum, line) => sum + line.approved * (useRow("part", parts.get(line.line_id))?.price_fen ?? 0),
    0,
  );
}

export function ApproveLines({ row }: { row: Requisition }) {
  const lines = useLines(row.id);
  return (
    <Card
      title={t("approve.lines", { n: lines.length })}
      flush
      aside={
        <strong>
          <Money fen={usePrice(row.id)} />
        </strong>
      }
    >
      <ul class="divide-y divide-line border-t border-line">
        {lines.map((line) => (
          <ApproveLine key={line.id} line={line} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function ApproveLine({ line, row }: { line: Line; row: Requisition }) {
  const part = useRow("part", line.part_id);
  const said = useSaid(row.id)[line.id] ?? {};
  const say = (more: LineDraft) => setDraft(draftKey(row.id), { [line.id]: { ...said, ...more } });
  const approved = said.approved ?? line.quantity;
  const name = partName(part);
  return (
    <li class="flex flex-col gap-3 p-4">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div class="min-w-48 flex-1">
          <p class="font-semibold">{name}</p>
          <p class="text-ink-soft tabular-nums">{part?.number}</p>
          {line.reason && <p>{line.reason}</p>}
        </div>
        <span class="text-ink-soft">
          {t("approve.asked", { n: line.quantity })}
          {part?.price_fen != null && (
            <>
              {" × "}
              <Money fen={part.price_fen} />
            </>
          )}
        </span>
        <Stepper
          label={t("approve.grant", { name })}
          value={approved}
          most={line.quantity}
          onChange={(next) => say({ approved: next })}
        />
      </div>
      <Supply line={line} row={row} approved={approved} />
      {approved < line.quantity && (
        <PlainText
          label={t("approve.reason")}
          max={500}
          value={said.cut_reason ?? ""}
          onInput={(cut_reason) => say({ cut_reason })}
        />
      )}
    </li>
  );
}

/** Is it there at all: in the main store, promised to others, still in the asker's van. */
function Supply({ line, row, approved }: { line: Line; row: Requisition; approved: number }) {
  const store = useStores().find((one) => one.code === MAIN);
  const there = useStock(store?.id, line.part_id);
  const promised = usePromised(line.part_id, row.id);
  const van = useInVan(row.engineer_id, line.part_id);
  const short = there - promised < approved;
  return (
    <p class="flex flex-wrap gap-2">
      <Badge tone={short ? "wait" : "good"}>
        {t(short ? "supply.store_short" : "supply.store", { n: there })}
      </Badge>
      {promised > 0 && <Badge>{t("supply.promised", { n: promised })}</Badge>}
      {van > 0 && <Badge tone="info">{t("supply.van", { n: van })}</Badge>}
    </p>
  );
}

export function ApproveBar({ row }: { row: Requisition }) {
  const { lines, cut, unexplained, nothing } = useApproval(row.id);
  const toList = () => navigate("/desk/requisitions");
  const onward = useOnward(toList);
  const decide = useDecide(toList);
  const approve = () =>
    decide({
      type: "requisition.approve",
      row: row.id,
      args: { lines },
      said: t("approve.done", { number: row.number }),
      draft: draftKey(row.id),
    });
  return (
    <>
      <AskButton
        of="requisition.refuse"
        id={row.id}
        fields={["decision"]}
        icon={CircleX}
        hotkey="r"
        onSent={onward}
      />
      <div class="flex flex-col gap-1.5">
        {unexplained.length > 0 && (
          <p class="text-sm text-ink-soft">{t("approve.unexplained", { n: unexplained.length })}</p>
        )}
        {nothing && unexplained.length === 0 && (
          <p class="text-sm text-ink-soft">{t("approve.nothing")}</p>
        )}
        <Button
          weight="primary"
          icon={CircleCheck}
          wide
          hotkey="a"
          disabled={unexplained.length > 0 || nothing}
          onClick={approve}
        >
          {cut > 0 ? t("approve.with_cuts", { n: cut }) : t("approve.all")}
        </Button>
      </div>
    </>
  );
}
