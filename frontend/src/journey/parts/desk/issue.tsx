/** Handing parts out against the approval: wholly or partly, serialised pieces under their numbers. */
import { PackageCheck } from "lucide";
import { clearDraft, type Shown, send, setDraft, useDraft, useRow } from "../../../store";
import { Badge, Button, Card, toast, told } from "../../../ui";
import { PlainText, Select } from "../../../ui/desk/inputs";
import { BOX } from "../../../ui/frame";
import { ScanButton } from "../../../ui/scan";
import { partName, useLines } from "../facts";
import { wayOf } from "../line-way";
import { Stepper } from "../stepper";
import { type Draft, handingOf, type LineDraft, type Owed, offered, serialsIn } from "./issuing";
import { placeName, useStock, useStores } from "./stock-facts";
import { t } from "./words";

type Requisition = Shown<"requisition">;

interface Said {
  location?: string;
  waybill?: string;
  lines?: Draft;
}

const draftKey = (id: string) => `requisition.issue/${id}`;
const useSaid = (id: string): Said => (useDraft(draftKey(id)).value ?? {}) as Said;

const usePlace = (said: Said) => said.location ?? useStores()[0]?.id;

function useOwed(id: string, place: string | undefined): Owed[] {
  return useLines(id)
    .map((line) => ({
      id: line.id,
      most: wayOf(line).owed,
      there: useStock(place, line.part_id),
      serialised: useRow("part", line.part_id)?.serialised === true,
    }))
    .filter((one) => one.most > 0);
}

export function IssueLines({ row }: { row: Requisition }) {
  const said = useSaid(row.id);
  const place = usePlace(said);
  const owed = useOwed(row.id, place);
  const say = (line: string, more: LineDraft) =>
    setDraft(draftKey(row.id), {
      lines: { ...said.lines, [line]: { ...said.lines?.[line], ...more } },
    });
  return (
    <Card title={t("issue.title")} flush>
      <div class="grid gap-4 border-t border-line p-4 sm:grid-cols-2">
        <From id={row.id} place={place} />
        <Waybill id={row.id} said={said} />
      </div>
      <ul class="divide-y divide-line border-t border-line">
        {owed.map((one) => (
          <IssueLine key={one.id} owed={one} said={said.lines?.[one.id] ?? {}} say={say} />
        ))}
      </ul>
    </Card>
  );
}

const From = ({ id, place }: { id: string; place: string | undefined }) => (
  <Select
    label={t("issue.from")}
    value={place ?? ""}
    options={useStores().map((one) => ({ id: one.id, name: placeName(one) }))}
    onInput={(location) => setDraft(draftKey(id), { location })}
  />
);

const Waybill = ({ id, said }: { id: string; said: Said }) => (
  <PlainText
    label={t("issue.waybill")}
    max={60}
    value={said.waybill ?? ""}
    onInput={(waybill) => setDraft(draftKey(id), { waybill })}
  />
);

interface IssueLineProps {
  owed: Owed;
  said: LineDraft;
  say: (line: string, more: LineDraft) => void;
}

function IssueLine({ owed, said, say }: IssueLineProps) {
  const line = useRow("requisition_line", owed.id);
  const part = useRow("part", line?.part_id);
  const quantity = said.quantity ?? offered(owed);
  const name = partName(part);
  const typed = serialsIn(said.serials ?? "").length;
  return (
    <li class="flex flex-col gap-3 p-4">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div class="min-w-48 flex-1">
          <p class="font-semibold">{name}</p>
          <p class="text-ink-soft tabular-nums">{part?.number}</p>
        </div>
        <span class="flex flex-wrap gap-2">
          <Badge tone={owed.there < owed.most ? "wait" : "good"}>
            {t("supply.here", { n: owed.there })}
          </Badge>
          <Badge>{t("issue.owed", { n: owed.most })}</Badge>
        </span>
        <Stepper
          label={t("issue.quantity", { name })}
          value={quantity}
          most={Math.min(owed.most, Math.max(owed.there, 0))}
          onChange={(next) => say(owed.id, { quantity: next })}
        />
      </div>
      {owed.serialised && quantity > 0 && (
        <label class="flex flex-col gap-1.5">
          <span class="font-medium">
            {t("issue.serials")} {t("issue.serials_of", { n: typed, of: quantity })}
          </span>
          <textarea
            class={`textarea field-sizing-content ${BOX.replace("input ", "")} py-3 font-mono`}
            rows={2}
            placeholder={t("issue.serials_hint")}
            value={said.serials ?? ""}
            onInput={(event) => say(owed.id, { serials: event.currentTarget.value })}
          />
        </label>
      )}
      {owed.serialised && quantity > 0 && (
        <ScanButton
          title={t("issue.serials")}
          found={(text) =>
            say(owed.id, { serials: [said.serials, text].filter(Boolean).join("\n") })
          }
        />
      )}
    </li>
  );
}

export function IssueBar({ row }: { row: Requisition }) {
  const said = useSaid(row.id);
  const place = usePlace(said);
  const { lines, pieces, wrong, rest } = handingOf(useOwed(row.id, place), said.lines ?? {});
  const issue = () => {
    const sent = send("requisition.issue", row.id, {
      lines,
      ...(place && { location_id: place }),
      ...(said.waybill?.trim() && { waybill: said.waybill.trim() }),
    });
    clearDraft(draftKey(row.id));
    void told(sent).then((taken) => taken && toast(t("issue.done", { n: pieces })));
  };
  const why =
    pieces === 0
      ? t("issue.nothing")
      : wrong.length > 0
        ? t("issue.serials_wrong", { n: wrong.length })
        : rest > 0
          ? t("issue.rest", { n: rest })
          : null;
  return (
    <div class="flex flex-col gap-1.5">
      {why && <p class="text-sm text-ink-soft">{why}</p>}
      <Button
        weight="primary"
        icon={PackageCheck}
        wide
        hotkey="a"
        disabled={pieces === 0 || wrong.length > 0 || row._requested === true}
        onClick={issue}
      >
        {t("issue.go", { n: pieces })}
      </Button>
    </div>
  );
}
